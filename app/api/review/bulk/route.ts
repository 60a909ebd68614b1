import { workspaceRoute } from '@/lib/api'
import { PreviewBulkInputSchema, previewBulk } from '@/lib/review'
import { InvalidError } from '@/lib/shared/errors'

/** What one ruling on a whole filtered set would decide; nothing is changed. */
export const GET = workspaceRoute((ctx, request) => {
  const input = PreviewBulkInputSchema.safeParse(parsed(new URL(request.url).searchParams.get('input')))
  if (!input.success) throw new InvalidError(input.error.issues[0]?.message ?? 'This is no set that can be decided in one go.')
  return previewBulk(ctx, input.data)
})

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
