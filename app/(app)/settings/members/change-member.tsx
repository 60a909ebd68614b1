'use client'

import { type FormEvent, useState } from 'react'
import { ProblemNote } from '@/components/forms/problem-note'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import type { MemberRow } from '@/lib/auth/types'
import { count } from '@/lib/shared/format'
import { changeMemberAction, removeMemberAction } from '../actions'
import { ResetLink } from './reset-link'
import { StandingFields, standingFrom } from './standing-fields'

type Props = { member: MemberRow; members: MemberRow[]; onClose: () => void }

export function ChangeMember({ member, members, onClose }: Props) {
  const [asked, setAsked] = useState<'remove' | 'reset' | null>(null)
  const { busy, problem, errors, send, setProblem } = useSubmit()
  const unsaved = useUnsaved(member.name)
  const toast = useToast()
  const memberId = member.id

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const standing = standingFrom(fieldsOf(event))
    const result = await send(() => changeMemberAction({ memberId, ...standing }), form)
    if (!result.done) return
    toast({ message: `${member.name} was changed.`, detail: 'It holds from their next click.' })
    onClose()
  }

  async function remove() {
    const result = await send(() => removeMemberAction({ memberId }))
    if (!result.done) return
    toast({ message: `${member.name} was removed.` })
    onClose()
  }

  const ask = (what: typeof asked) => { setAsked(what); setProblem(null) }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
      {asked === 'reset' ? <ResetLink member={member} onBack={() => ask(null)} /> : asked === 'remove' ? (
        <DialogContent title={`Remove ${member.name}?`} description="They lose access at once. What they decided stays, under their name.">
          <DialogBody className="flex flex-col gap-3 text-sm">
            {member.accounts > 0 ? <p>{count(member.accounts, 'account')} stay theirs until somebody takes them over; managers and admins still see them.</p> : null}
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <Button variant="ghost" onClick={() => ask(null)}>Back</Button>
            <Button variant="danger" disabled={busy} onClick={() => void remove()}>{busy ? 'Removing…' : 'Remove'}</Button>
          </DialogFooter>
        </DialogContent>
      ) : (
        <DialogContent title={member.name} description={member.email}>
          <form {...unsaved.form} method="post" onSubmit={(event) => void submit(event)}>
            <DialogBody className="flex flex-col gap-4">
              <StandingFields standing={member} managers={members.filter(({ id }) => id !== memberId)} errors={errors} />
              <ProblemNote problem={problem} />
            </DialogBody>
            <DialogFooter>
              <Button variant="ghost" onClick={() => ask('remove')}>Remove…</Button>
              {member.hasPassword ? <Button variant="ghost" onClick={() => ask('reset')}>New password…</Button> : null}
              <span className="flex-1" />
              <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
              <Button type="submit" variant="primary" disabled={busy}>{busy ? 'Saving…' : 'Save'}</Button>
            </DialogFooter>
          </form>
        </DialogContent>
      )}
    </Dialog>
  )
}
