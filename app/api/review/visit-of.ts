import { VisitSchema } from '@/lib/review'
import { InvalidError } from '@/lib/shared/errors'

/** The visit that a request names as `?visit=…`; null for one that names none. */
export function visitOf(request: Request): string | null {
  const visit = VisitSchema.nullable().safeParse(new URL(request.url).searchParams.get('visit'))
  if (!visit.success) throw new InvalidError('This visit has no name that could be kept.', 'Load the page again.')
  return visit.data
}
