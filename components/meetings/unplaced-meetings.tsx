'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, useTransition } from 'react'
import { meetingKeys, unplacedMeetingsQuery } from '@/lib/meetings/client'
import type { UnplacedMeeting } from '@/lib/meetings/types'
import { accountKeys, accountSearchQuery } from '@/lib/insights/client'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import { Input } from '../ui/input'
import { MeetingWhen } from './meeting-when'

export type PlaceVerbs = { place: (meetingId: string, accountId: string) => Promise<ActionProblem | null>; discard: (meetingId: string) => Promise<ActionProblem | null> }

/** Events that fit no account, or several: whoever brought them says whose they are, or that they are nobody's. */
export function UnplacedMeetings({ now, verbs }: { now: string; verbs: PlaceVerbs }) {
  const { data = [] } = useQuery(unplacedMeetingsQuery())
  if (data.length === 0) return null
  return (
    <section aria-labelledby="unplaced-title">
      <h2 id="unplaced-title" className="border-b border-line pb-2">Whose meetings are these?</h2>
      <p className="pt-2 text-sm text-muted">Nobody who is invited belongs to one account alone. Only you see them here, until you say where they belong.</p>
      <ul className="divide-y divide-line">{data.map((meeting) => <li key={meeting.id}><Unplaced meeting={meeting} now={now} verbs={verbs} /></li>)}</ul>
    </section>
  )
}

function Unplaced({ meeting, now, verbs }: { meeting: UnplacedMeeting; now: string; verbs: PlaceVerbs }) {
  const queries = useQueryClient()
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState(meeting.fits[0]?.id ?? '')
  const search = useQuery({ ...accountSearchQuery(q.trim()), enabled: q.trim() !== '' })
  const options = [...meeting.fits, ...(search.data?.rows ?? []).filter(({ id }) => !meeting.fits.some((fit) => fit.id === id))]
  const account = options.some(({ id }) => id === chosen) ? chosen : (options[0]?.id ?? '')
  const run = (call: () => Promise<ActionProblem | null>) => startTransition(async () => {
    const failed = await call()
    setProblem(failed)
    if (failed) return
    await queries.invalidateQueries({ queryKey: meetingKeys.all })
    await queries.invalidateQueries({ queryKey: accountKeys.all })
  })
  const people = meeting.people.filter(({ us }) => !us).map(({ name }) => name)
  return (
    <div className="py-3">
      <p dir="auto" className="font-medium">{meeting.title || 'Without a title'}</p>
      <p className="text-sm text-muted"><MeetingWhen meeting={meeting} now={now} />{people.length > 0 ? <> · <span dir="auto">{people.slice(0, 4).join(', ')}{people.length > 4 ? ` and ${people.length - 4} more` : ''}</span></> : ' · nobody of a customer is invited'}</p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <div className="w-full sm:w-44"><Label htmlFor={`find-${meeting.id}`} className="mb-1">Find an account</Label><Input id={`find-${meeting.id}`} value={q} onChange={(event) => setQ(event.target.value)} autoComplete="off" /></div>
        <div className="w-full sm:w-56">
          <Label htmlFor={`whose-${meeting.id}`} className="mb-1">It belongs to</Label>
          <Select id={`whose-${meeting.id}`} value={account} onChange={(event) => setChosen(event.target.value)} disabled={options.length === 0}>
            {options.length === 0 ? <option value="">{q.trim() === '' ? 'Type a name to find it' : search.isFetching ? 'Looking…' : 'No such account'}</option> : options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </div>
        <Button variant="primary" disabled={pending || account === ''} onClick={() => run(() => verbs.place(meeting.id, account))}>Put it there</Button>
        <Button variant="ghost" disabled={pending} aria-label={`Forget “${meeting.title}”`} onClick={() => run(() => verbs.discard(meeting.id))}>Forget it</Button>
      </div>
      {problem ? <p role="alert" className="mt-1 text-sm font-medium text-problem">{problem.message}{problem.detail ? ` ${problem.detail}` : ''}</p> : null}
    </div>
  )
}
