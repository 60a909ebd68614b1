import { currentSession, readOwnAccount, requireCtx } from '@/lib/auth'
import { DensityForm } from './density-form'
import { getOwnFeed } from '@/lib/meetings'
import { CalendarForm } from './calendar-form'
import { EverywhereForm } from './everywhere-form'
import { NameForm } from './name-form'
import { PasswordForm } from './password-form'
import { WorkspaceSwitch } from './workspace-switch'

export default async function YouPage() {
  const ctx = await requireCtx()
  const [account, session, feed] = await Promise.all([readOwnAccount(ctx), currentSession(), getOwnFeed(ctx)])
  const sample = session?.view.workspace.kind === 'sample'
  return (
    <div className="flex max-w-[480px] flex-col gap-10">
      <NameForm name={account.name} email={account.email} />
      {account.hasPassword ? <PasswordForm email={account.email} /> : (
        <section>
          <h2>Password</h2>
          <p className="mt-1 text-sm text-muted">{sample ? 'Sample members have none.' : 'You sign in by single sign-on, without a password here.'}</p>
        </section>
      )}
      {session && session.workspaces.length > 1 ? <WorkspaceSwitch workspaces={session.workspaces} current={ctx.workspaceId} /> : null}
      <DensityForm />
      <CalendarForm feed={feed} />
      <EverywhereForm />
    </div>
  )
}
