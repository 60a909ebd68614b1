import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import type { ImportFileView } from '@/lib/ingest'

/** Who speaks, by interaction, where nobody's side is known: nothing is read there. */
export async function strangersIn({ workspaceId }: Ctx, files: readonly ImportFileView[]): Promise<Map<string, string[]>> {
  const ids = files.flatMap(({ interactionId, status }) => (interactionId && status === 'done' ? [interactionId] : []))
  return inWorkspace(workspaceId, async (tx) => {
    const speakers = await tx.speaker.findMany({ where: { workspaceId, interactionId: { in: ids } }, orderBy: { label: 'asc' } })
    return new Map(ids.flatMap((id) => {
      const found = speakers.filter(({ interactionId }) => interactionId === id)
      return found.length > 0 && found.every(({ side }) => side === 'unknown') ? [[id, found.map(({ label }) => label)] as const] : []
    }))
  })
}
