'use client'

import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useSubmit } from '@/components/forms/use-submit'
import { ProblemNote } from '@/components/forms/problem-note'
import type { InvitationRow } from '@/lib/auth/types'
import { formatAgo } from '@/lib/shared/format'
import { revokeInvitationAction } from '../actions'

export function OpenInvitations({ invitations, today }: { invitations: InvitationRow[]; today: string }) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()
  async function revoke({ id, email }: InvitationRow) {
    const result = await send(() => revokeInvitationAction({ invitationId: id }))
    if (result.done) toast({ message: `The invitation of ${email} was revoked.`, detail: 'Its link no longer works.' })
  }
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="mb-2">Open invitations <span className="font-normal text-muted">{invitations.length}</span></h2>
      <ProblemNote problem={problem} />
      <ul className="border-t border-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 text-sm">
            <span className="min-w-0 flex-1 basis-56 truncate font-medium">{invitation.email}</span>
            <span className="w-20 capitalize">{invitation.role}</span>
            <span className="text-muted">invited {formatAgo(invitation.createdAt, today)}, runs out {formatAgo(invitation.expiresAt, today)}</span>
            <Button size="sm" variant="ghost" disabled={busy} aria-label={`Revoke the invitation of ${invitation.email}`} onClick={() => void revoke(invitation)}>Revoke</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
