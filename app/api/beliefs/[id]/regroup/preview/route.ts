import { workspaceRoute } from '@/lib/api'
import { previewRegroup, RegroupInputSchema } from '@/lib/review'
import { InvalidError } from '@/lib/shared/errors'

/** What merging, splitting or moving would change; the regrouping stands in `input` as JSON. */
export const GET = workspaceRoute((ctx, request, params) => {
  const input = RegroupInputSchema.safeParse(parsed(new URL(request.url).searchParams.get('input') ?? ''))
  if (!input.success || input.data.beliefId !== params['id']) throw new InvalidError('This regrouping was not understood.', 'Load the page again.')
  return previewRegroup(ctx, input.data)
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
