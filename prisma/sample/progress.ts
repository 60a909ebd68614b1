import { inDirectory, inWorkspace } from '@/lib/db/transaction'

/** The sample workspace, if its loading was begun. */
export async function findSample(): Promise<{ id: string; createdAt: Date } | null> {
  return inDirectory({}, (tx) => tx.workspace.findFirst({ where: { kind: 'sample' }, select: { id: true, createdAt: true }, orderBy: { createdAt: 'asc' } }))
}

/** Which files of a workspace are stored, how many of them are read, and which failed. */
export async function finishedInteractions(workspaceId: string): Promise<{ files: Set<string>; read: number; failed: string[] }> {
  return inWorkspace(workspaceId, async (tx) => {
    const interactions = await tx.interaction.findMany({ where: { workspaceId }, select: { fileName: true, readAt: true } })
    const failed = await tx.importFile.findMany({ where: { workspaceId, status: 'failed' }, select: { fileName: true } })
    return {
      files: new Set(interactions.map((row) => row.fileName)),
      read: interactions.filter((row) => row.readAt !== null).length,
      failed: failed.map((row) => row.fileName),
    }
  })
}

export async function sampleMembers(workspaceId: string): Promise<Map<string, string>> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId }, select: { id: true, email: true } }))
  return new Map(rows.map((row) => [row.email, row.id]))
}

/** The member of that address, as long as they have not left. */
export async function presentMember(workspaceId: string, email: string): Promise<string | null> {
  return inWorkspace(workspaceId, async (tx) => (await tx.member.findFirst({ where: { workspaceId, email, removedAt: null }, select: { id: true } }))?.id ?? null)
}

export async function accountNamed(workspaceId: string, name: string): Promise<string | null> {
  return inWorkspace(workspaceId, async (tx) => (await tx.account.findFirst({ where: { workspaceId, name }, select: { id: true } }))?.id ?? null)
}

/** How many meetings are planned, or were. */
export const meetingCount = (workspaceId: string): Promise<number> => inWorkspace(workspaceId, (tx) => tx.meeting.count({ where: { workspaceId } }))

/** How many reviews of the pipeline were held. */
export const reviewCount = (workspaceId: string): Promise<number> => inWorkspace(workspaceId, (tx) => tx.pipelineReview.count({ where: { workspaceId } }))

/** Everybody of an account, by name. */
export async function personIds(workspaceId: string, accountId: string): Promise<Map<string, string>> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.employment.findMany({ where: { workspaceId, accountId }, select: { person: { select: { id: true, name: true } } } }))
  return new Map(rows.map(({ person }) => [person.name, person.id]))
}
