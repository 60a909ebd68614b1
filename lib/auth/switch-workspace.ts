import { rememberWorkspace } from './cookies'
import { currentSession } from './current'
import { notFound } from './rules'

/**
 * Makes another of one's workspaces the one that this browser shows.
 * @throws NotFoundError when it is none of the user's
 */
export async function switchWorkspace({ workspaceId }: { workspaceId: string }): Promise<void> {
  const session = await currentSession()
  if (!session?.workspaces.some((workspace) => workspace.id === workspaceId)) throw notFound('workspace')
  await rememberWorkspace(workspaceId)
}
