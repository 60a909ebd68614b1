'use client'

import { type FormEvent, useState, useTransition } from 'react'
import type { DealView, PersonRow } from '@/lib/insights/types'
import { placeOfZone } from '@/lib/meetings/client'
import type { MeetingView } from '@/lib/meetings/types'
import { Field } from '../forms/field'
import { listOf } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Select } from '../ui/select'
import { detailsOf, LENGTHS, lengthWords, newDetails } from './details'
import type { MeetingDetails, MeetingProblem, MeetingVerbs } from './meeting-verbs'
import { useZone } from './zone'

type Props = {
  account: { id: string; name: string }
  people: readonly Pick<PersonRow, 'personId' | 'name' | 'title' | 'side'>[]
  deals: readonly DealView[]
  /** The one that is changed; null plans another. */
  meeting: MeetingView | null
  now: string
  verbs: MeetingVerbs
  onClose: () => void
}

/** Plans a meeting with an account, or moves one: what, when, who. */
export function MeetingDialog({ account, people, deals, meeting, now, verbs, onClose }: Props) {
  const zone = useZone()
  const [details, setDetails] = useState<MeetingDetails>(() => (meeting ? detailsOf(meeting, zone) : newDetails(now, zone)))
  const [addresses, setAddresses] = useState(details.addresses.join(', '))
  const [failed, setFailed] = useState<MeetingProblem | null>(null)
  const [pending, startTransition] = useTransition()
  const set = (change: Partial<MeetingDetails>) => setDetails((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    startTransition(async () => {
      const written = { ...details, timeZone: zone, addresses: listOf(addresses) }
      const problem = meeting ? await verbs.change(meeting.id, written) : await verbs.plan(account.id, written)
      setFailed(problem)
      if (!problem) onClose()
    })
  }
  const open = deals.filter(({ outcome }) => outcome === null)
  const error = failed?.fields ?? {}
  const lengths = LENGTHS.some((each) => each === details.minutes) ? LENGTHS : [...LENGTHS, details.minutes].toSorted((a, b) => a - b)
  return (
    <Dialog open onOpenChange={(next) => { if (!next) onClose() }}>
      <DialogContent title={meeting ? 'Change the meeting' : 'Plan a meeting'} description={`With ${account.name}. On our side whoever owns or follows the account is told half an hour before, with a brief about whoever comes; the customer is told nothing.`}>
        <form onSubmit={submit} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <Field name="meeting-title" label="What it is about" error={error.title}><Input value={details.title} onChange={(event) => set({ title: event.target.value })} maxLength={300} autoComplete="off" /></Field>
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-[1fr_1fr_1fr]">
              <Field name="meeting-day" label="Day" error={error.day}><Input type="date" value={details.day} onChange={(event) => set({ day: event.target.value })} /></Field>
              <Field name="meeting-time" label="Begins" error={error.time} hint={placeOfZone(zone)}><Input type="time" step={300} value={details.time} onChange={(event) => set({ time: event.target.value })} /></Field>
              <Field name="meeting-minutes" label="Takes" error={error.minutes}><Select value={details.minutes} onChange={(event) => set({ minutes: Number(event.target.value) })}>{lengths.map((each) => <option key={each} value={each}>{lengthWords(each)}</option>)}</Select></Field>
            </div>
            {people.length > 0 ? (
              <fieldset>
                <legend className="mb-1 text-sm font-medium">Who comes</legend>
                <ul className="max-h-44 overflow-y-auto rounded-md border border-line-strong px-2.5 py-1">
                  {people.map(({ personId, name, title }) => personId === null ? null : (
                    <li key={personId}>
                      <label className="flex min-h-8 items-center gap-2 py-1 text-sm pointer-coarse:min-h-11">
                        <Checkbox checked={details.personIds.includes(personId)} onChange={(event) => set({ personIds: event.target.checked ? [...details.personIds, personId] : details.personIds.filter((id) => id !== personId) })} />
                        <span className="min-w-0"><span dir="auto">{name}</span>{title ? <span className="text-muted"> · {title}</span> : null}</span>
                      </label>
                    </li>
                  ))}
                </ul>
              </fieldset>
            ) : null}
            <Field name="meeting-addresses" label="Others, by e-mail address" error={error.addresses} hint="Optional. Commas separate them; whoever is not known yet is named so in the brief."><Input value={addresses} onChange={(event) => setAddresses(event.target.value)} autoComplete="off" spellCheck={false} inputMode="email" /></Field>
            {open.length > 0 ? <Field name="meeting-deal" label="Deal"><Select value={details.dealId ?? ''} onChange={(event) => set({ dealId: event.target.value || null })}><option value="">None</option>{open.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</Select></Field> : null}
            <Field name="meeting-link" label="Link to the call" error={error.link} hint="Optional, beginning with https://"><Input type="url" value={details.link} onChange={(event) => set({ link: event.target.value })} autoComplete="off" /></Field>
            {failed?.problem ? <p role="alert" className="text-sm font-medium text-problem">{failed.problem.message}{failed.problem.detail ? ` ${failed.problem.detail}` : ''}</p> : null}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Leave it</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={pending}>{pending ? 'Saving…' : meeting ? 'Save the meeting' : 'Plan the meeting'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
