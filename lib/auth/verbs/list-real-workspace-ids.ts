import { inDirectory } from '@/lib/db/transaction'
import { listRealWorkspaces } from '../store'

/** Every real workspace that has or had members, oldest first. */
export async function listRealWorkspaceIds(): Promise<string[]> {
  return (await inDirectory({}, listRealWorkspaces)).filter(({ inhabited }) => inhabited).map(({ id }) => id)
}
