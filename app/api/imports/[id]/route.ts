import { workspaceRoute } from '@/lib/api'
import { getImport } from '@/lib/insights'
import { InvalidError } from '@/lib/shared/errors'
import { linesSchema } from '../schemas'

/** How far an import has come, with its first lines: `?shown=200&only=failed`. */
export const GET = workspaceRoute((ctx, request, params) => {
  const asked = linesSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) throw new InvalidError('No such lines can be listed.', 'Leave out “shown” and “only”.')
  return getImport(ctx, { importId: params.id ?? '', ...asked.data })
})
