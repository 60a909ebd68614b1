import { mayAdminister, readWorkspaceSettings, requireCtx } from '@/lib/auth'
import { WorkspaceForm } from './workspace-form'

export default async function WorkspacePage() {
  const ctx = await requireCtx()
  return <WorkspaceForm settings={await readWorkspaceSettings(ctx)} admin={mayAdminister(ctx)} />
}
