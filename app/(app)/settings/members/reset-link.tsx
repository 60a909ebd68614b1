'use client'

import { useState } from 'react'
import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { DialogBody, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog'
import type { MemberRow } from '@/lib/auth/types'
import { formatDateTime } from '@/lib/shared/format'
import { createResetLinkAction } from '../actions'
import { CopiedLink } from '@/components/forms/copied-link'

/** A link by which a member sets a new password: made when it is asked for, and shown once. */
export function ResetLink({ member, onBack }: { member: MemberRow; onBack: () => void }) {
  const [link, setLink] = useState<{ token: string; expiresAt: string } | null>(null)
  const { busy, problem, send } = useSubmit()
  async function make() {
    const result = await send(() => createResetLinkAction({ memberId: member.id }))
    if (result.done && result.data) setLink(result.data)
  }
  return link ? (
    <DialogContent title={`Send this link to ${member.name}`} description={`It is shown only now, works once, and runs out on ${formatDateTime(link.expiresAt)}. Whoever has it can sign in as ${member.name}: pass it on where only they read it.`}>
      <DialogBody><CopiedLink path={`/reset/${link.token}`} label="Link for a new password" /></DialogBody>
      <DialogFooter><DialogClose asChild><Button variant="primary">Done</Button></DialogClose></DialogFooter>
    </DialogContent>
  ) : (
    <DialogContent title={`A new password for ${member.name}?`} description="You get a link to pass on, by which they set one. Their present password works until then; setting a new one signs them out everywhere else. Links before it no longer work.">
      <DialogBody><ProblemNote problem={problem} /></DialogBody>
      <DialogFooter>
        <Button variant="ghost" onClick={onBack}>Back</Button>
        <Button variant="primary" disabled={busy} onClick={() => void make()}>{busy ? 'Making the link…' : 'Make the link'}</Button>
      </DialogFooter>
    </DialogContent>
  )
}
