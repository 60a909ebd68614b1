import { listInvitations, listWorkspaceMembers, mayAdminister, requireCtx, sessionView } from '@/lib/auth'
import { InviteMember } from './invite-member'
import { MemberTable } from './member-table'
import { OpenInvitations } from './open-invitations'

export default async function MembersPage() {
  const ctx = await requireCtx()
  const admin = mayAdminister(ctx)
  const [members, invitations, session] = await Promise.all([listWorkspaceMembers(ctx), admin ? listInvitations(ctx) : [], sessionView()])
  const today = ctx.now.toISOString()
  const choices = members.map(({ id, name }) => ({ id, name }))
  const sample = session?.workspace.kind === 'sample'
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby="members">
        <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
          <h2 id="members">Members <span className="font-normal text-muted">{members.length}</span></h2>
          {admin && !sample ? <InviteMember managers={choices} /> : null}
        </div>
        <MemberTable members={members} self={session?.member.id ?? null} admin={admin} today={today} />
        {admin ? null : <p className="mt-3 text-sm text-muted">Admins invite people and change roles.</p>}
        {sample && admin ? <p className="mt-3 text-sm text-muted">The sample workspace takes no further members. Invite people to a workspace of your own.</p> : null}
      </section>
      {invitations.length > 0 ? <OpenInvitations invitations={invitations} today={today} /> : null}
    </div>
  )
}
