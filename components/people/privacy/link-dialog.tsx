'use client'

import { useState } from 'react'
import { PERSON_LINK_DAYS } from '@/lib/jobs/client'
import { formatDate } from '@/lib/shared/format'
import { CopiedLink } from '../../forms/copied-link'
import { ProblemNote } from '../../forms/problem-note'
import { useSubmit } from '../../forms/use-submit'
import { Button } from '../../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog'
import { useToast } from '../../ui/toast'
import type { OwnPageVerbs } from './own-page-actions'
import { useReadAnew } from './use-read-anew'

type Person = { id: string; name: string }
type MakeProps = { person: Person; make: OwnPageVerbs['make']; /** One works already. */ again: boolean; onOpenChange: (open: boolean) => void }

/** Makes a link to somebody's own page, and shows it once. */
export function LinkDialog({ person, make, again, onOpenChange }: MakeProps) {
  const [link, setLink] = useState<{ token: string; expiresAt: string } | null>(null)
  const { busy, problem, send } = useSubmit()
  const readAnew = useReadAnew()
  const run = async () => {
    const result = await send(() => make({ personId: person.id }))
    if (!result.done || !result.data) return
    setLink(result.data)
    await readAnew()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      {link ? (
        <DialogContent title={`Send this link to ${person.name}`} description={`It is shown only now, and works until ${formatDate(link.expiresAt)}. Whoever has it can read the page and answer as ${person.name}: send it where only they read it.`}>
          <DialogBody><CopiedLink path={`/p/${link.token}`} label="Link to their own page" /></DialogBody>
          <DialogFooter><DialogClose asChild><Button variant="primary">Done</Button></DialogClose></DialogFooter>
        </DialogContent>
      ) : (
        <DialogContent title={`Let ${person.name} see it?`} description="You get a link to a page of their own, which needs no account.">
          <DialogBody className="text-sm">
            <ul className="flex list-disc flex-col gap-1 pl-4">
              <li>They read what they are understood to believe, how sure that is, and their own words behind it. Nobody else’s words are on it.</li>
              <li>They can say what is right and what is not, or ask to be erased. Nothing changes until a member here applies it.</li>
              <li>The link works for {PERSON_LINK_DAYS} days. You can end it at any time.{again ? ' The one before it ends now.' : ''}</li>
            </ul>
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button variant="primary" disabled={busy} onClick={() => void run()}>{busy ? 'Making the link…' : 'Make the link'}</Button>
          </DialogFooter>
        </DialogContent>
      )}
    </Dialog>
  )
}

type EndProps = { linkId: string; person: Person; end: OwnPageVerbs['end']; onOpenChange: (open: boolean) => void }

/** Ends a link to somebody's own page. */
export function EndLinkDialog({ linkId, person, end, onOpenChange }: EndProps) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()
  const readAnew = useReadAnew()
  const run = async () => {
    const { done } = await send(() => end({ linkId }))
    if (!done) return
    onOpenChange(false)
    toast({ message: 'The link does not work any more.' })
    await readAnew()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={`End the link of ${person.name}?`} description="Their page does not open by it any more. What they said there stays, and you can make a new link.">
        {problem ? <DialogBody><ProblemNote problem={problem} /></DialogBody> : null}
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" disabled={busy} onClick={() => void run()}>{busy ? 'Ending it…' : 'End the link'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
