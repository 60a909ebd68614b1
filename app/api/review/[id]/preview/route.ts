import { workspaceRoute } from '@/lib/api'
import { DecideInputSchema, previewDecision } from '@/lib/review'
import { InvalidError } from '@/lib/shared/errors'

/** What a ruling on an item would change; the ruling stands in `input` as JSON. Nothing is changed. */
export const GET = workspaceRoute((ctx, request, params) => {
  const input = DecideInputSchema.safeParse(parsed(new URL(request.url).searchParams.get('input')))
  if (!input.success || input.data.itemId !== params.id) throw new InvalidError(input.error?.issues[0]?.message ?? 'This ruling is on another item.', 'Load the page again.')
  return previewDecision(ctx, input.data)
})

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
