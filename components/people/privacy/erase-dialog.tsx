'use client'

import { useState } from 'react'
import type { PersonPrivacy } from '@/lib/jobs/types'
import { Field } from '../../forms/field'
import { ProblemNote } from '../../forms/problem-note'
import { useSubmit } from '../../forms/use-submit'
import { Button } from '../../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog'
import { Input } from '../../ui/input'
import { isTyped, leftBy, takenBy } from './erase-words'
import type { PrivacyVerbs } from './privacy-actions'
import { useReadAnew } from './use-read-anew'

type Props = { privacy: PersonPrivacy; erase: PrivacyVerbs['erase']; onOpenChange: (open: boolean) => void }

/** Says what is erased and what stays, wants the name typed, and erases. Ends on the page that says what was done. */
export function EraseDialog({ privacy: { person, held }, erase, onOpenChange }: Props) {
  const [typed, setTyped] = useState('')
  const { busy, problem, send } = useSubmit()
  const readAnew = useReadAnew()
  const run = async () => {
    const { done } = await send(() => erase({ personId: person.id }))
    if (!done) return
    onOpenChange(false)
    await readAnew()
    window.scrollTo(0, 0)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!busy) onOpenChange(open) }}>
      <DialogContent title={`Erase ${person.name}?`} description="This cannot be undone." role="alertdialog" read>
        {/* What is erased is read before the name is typed: the field stands outside of the form, so that it is not gone to at once. */}
        <form id="erase" onSubmit={(event) => { event.preventDefault(); if (isTyped(typed, person.name)) void run() }} />
        <DialogBody className="flex flex-col gap-4 text-sm">
          <List title="What is erased" sentences={takenBy(held)} />
          <List title="What stays" sentences={leftBy(held)} />
          <Field name="typed" label={`Type ${person.name} to erase them`}>
            <Input form="erase" dir="auto" autoComplete="off" autoCapitalize="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
          <p role="status" className="text-muted empty:hidden">{busy ? 'All of it is erased in one go, or nothing. With years of conversations this takes a minute or two; you can leave this page.' : null}</p>
          <ProblemNote problem={problem} />
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost" disabled={busy}>Cancel</Button></DialogClose>
          <Button type="submit" form="erase" variant="danger" disabled={busy || !isTyped(typed, person.name)}>{busy ? 'Erasing…' : 'Erase for good'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function List({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div>
      <h3 className="mb-1 text-sm">{title}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-4">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </div>
  )
}
