'use client'

import { UserPlus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Field } from '@/components/forms/field'
import { ProblemNote } from '@/components/forms/problem-note'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { formatDate } from '@/lib/shared/format'
import { createInvitationAction } from '../actions'
import { CopiedLink } from '@/components/forms/copied-link'
import { StandingFields, standingFrom } from './standing-fields'

type Link = { email: string; token: string; expiresAt: string }

export function InviteMember({ managers }: { managers: { id: string; name: string }[] }) {
  const [open, setOpen] = useState(false)
  const [link, setLink] = useState<Link | null>(null)
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('the invitation')

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const email = field('email')
    const result = await send(() => createInvitationAction({ email, ...standingFrom(field) }), form)
    if (result.done && result.data) setLink({ email, ...result.data })
  }

  return (
    <Dialog open={open} onOpenChange={(next) => { setOpen(next); if (next) setLink(null) }}>
      <DialogTrigger asChild><Button variant="primary"><UserPlus aria-hidden />Invite</Button></DialogTrigger>
      {link ? (
        <DialogContent title={`Send this link to ${link.email}`} description={`It is shown only now, works once, and runs out on ${formatDate(link.expiresAt)}.`}>
          <DialogBody><CopiedLink path={`/invitation/${link.token}`} label="Invitation link" /></DialogBody>
          <DialogFooter><DialogClose asChild><Button variant="primary">Done</Button></DialogClose></DialogFooter>
        </DialogContent>
      ) : (
        <DialogContent title="Invite somebody" description="You get a link to pass on; no mail is sent from here.">
          <form {...unsaved.form} method="post" onSubmit={(event) => void submit(event)}>
            <DialogBody className="flex flex-col gap-4">
              <Field name="email" label="E-mail" error={errors['email']}><Input type="email" required autoComplete="off" /></Field>
              <StandingFields standing={{ role: 'rep', visibility: 'own', managerId: null }} managers={managers} errors={errors} />
              <ProblemNote problem={problem} />
            </DialogBody>
            <DialogFooter>
              <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
              <Button type="submit" variant="primary" disabled={busy}>{busy ? 'Making the link…' : 'Make the link'}</Button>
            </DialogFooter>
          </form>
        </DialogContent>
      )}
    </Dialog>
  )
}
