'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useHydrated } from '@/components/forms/use-hydrated'
import { Button } from '@/components/ui/button'
import { isSharedMicrophone, namesNobody } from '@/lib/ingest/client'
import type { SpeakerAnswer } from '@/lib/ingest/types'
import type { InteractionPage, UnplacedSpeaker } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import type { Side } from '@/lib/shared/vocabulary'
import { SpeakerSelect } from '../import/speaker-select'
import { interactionQuery } from './interaction-query'
import { changedBy } from './placed-words'

export type Placing = { label: string; answer: SpeakerAnswer | { as: 'side'; side: Side } }
type Props = { page: InteractionPage; onPlace: (placing: Placing) => Promise<unknown> }

/** Asks of each speaker without a side who they are; then the interaction is read again, and it is said what that changed. */
export function UnplacedSpeakers({ page, onPlace }: Props) {
  const client = useQueryClient()
  const [placed, setPlaced] = useState<{ label: string; before: InteractionPage; undo: Placing['answer'] | null } | null>(null)
  const placing = useMutation({
    mutationFn: onPlace,
    onSuccess: async (_, { label, answer }) => {
      await client.invalidateQueries({ queryKey: interactionQuery(page.interaction.id).queryKey })
      // Back is to where nobody had said anything of them; of what is taken back nothing is offered to be taken back.
      setPlaced({ label, before: page, undo: placed?.undo === answer ? null : answer.as === 'side' ? { as: 'side', side: 'unknown' } : { as: 'nobody' } })
    },
  })
  const { status } = page.interaction
  const isReading = status === 'queued' || status === 'reading'
  const speakers = page.unplaced?.speakers ?? []
  return (
    <>
      {placed && status !== 'failed' ? <Changed placed={placed} after={page} busy={placing.isPending || isReading} onUndo={(answer) => placing.mutate({ label: placed.label, answer })} /> : null}
      {speakers.length > 0 && page.unplaced ? (
        <section aria-labelledby="who-is-this" className="border-b border-line py-4 print:hidden">
          <h2 id="who-is-this">Who is this?</h2>
          <p className="max-w-[72ch] text-sm text-muted">Nobody has said on whose side {speakers.length === 1 ? 'this speaker is' : 'these speakers are'}. Say it, and this conversation is read again: what a customer says counts, what we say does not.</p>
          {placing.error ? <p role="alert" className="mt-2 text-sm font-medium text-problem">{placing.error.message} {placing.error instanceof ProblemError ? placing.error.remedy : null}</p> : null}
          <ul className="mt-2 divide-y divide-line">
            {speakers.map((speaker) => (
              <Speaker key={speaker.label} speaker={speaker} unplaced={page.unplaced} accountName={page.interaction.accountName} busy={placing.isPending || isReading} onPlace={(answer) => placing.mutate({ label: speaker.label, answer })} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

type SpeakerProps = { speaker: UnplacedSpeaker; unplaced: InteractionPage['unplaced']; accountName: string; busy: boolean; onPlace: (answer: Placing['answer']) => void }

function Speaker({ speaker: { label, name, turns, sample }, unplaced, accountName, busy, onPlace }: SpeakerProps) {
  const [answer, setAnswer] = useState<SpeakerAnswer | null>(null)
  const [side, setSide] = useState<'customer' | 'us' | 'partner' | null>(null)
  const hydrated = useHydrated()
  const said: Placing['answer'] | null = side ? { as: 'side', side } : answer
  const incomplete = said === null || (said.as === 'new_person' && said.name.trim() === '')
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{name ?? label} <span className="text-sm font-normal text-muted">{count(turns, 'turn')}</span></p>
        <p dir="auto" className="line-clamp-2 border-l-2 border-dotted border-line-strong ps-2 text-sm text-muted">{sample}</p>
      </div>
      <form className="flex items-start gap-2" onSubmit={(event) => { event.preventDefault(); if (said && !incomplete) onPlace(said) }}>
        <div className="min-w-0 flex-1">
          <SpeakerSelect
            label={name ?? label} name={namesNobody(label) || isSharedMicrophone(label) ? '' : label} people={unplaced?.people ?? []} members={unplaced?.members ?? []} accountName={accountName}
            answer={side ? null : answer} disabled={!hydrated || busy} onChange={(next) => { setSide(null); setAnswer(next) }}
            sides={name === null ? null : { of: name, value: side ? `side:${side}` : '', onChange: (value) => setSide(value === 'side:us' ? 'us' : value === 'side:partner' ? 'partner' : 'customer') }}
          />
        </div>
        <Button type="submit" disabled={!hydrated || busy || incomplete} aria-label={`Take this for ${name ?? label}`}>Take this</Button>
      </form>
    </li>
  )
}

type ChangedProps = { placed: { label: string; before: InteractionPage; undo: Placing['answer'] | null }; after: InteractionPage; busy: boolean; onUndo: (answer: Placing['answer']) => void }

function Changed({ placed: { label, before, undo }, after, busy, onUndo }: ChangedProps) {
  const turn = after.segments.find(({ speaker }) => speaker === label)
  const { words, came, went } = changedBy(before, after)
  return (
    <section aria-label="What that changed" role="status" className="border-b border-line py-4 text-sm print:hidden">
      <p><span dir="auto" className="font-medium">{turn?.personName ?? label}</span> {undo ? 'is placed.' : 'is nobody known again.'} {busy ? 'The conversation is read again now…' : words} {undo && !busy ? <Button size="sm" variant="ghost" onClick={() => onUndo(undo)}>Undo</Button> : null}</p>
      {busy ? null : <Beliefs heading="Now also from here" statements={came} />}
      {busy ? null : <Beliefs heading="No longer from here" statements={went} />}
    </section>
  )
}

const LISTED = 6

function Beliefs({ heading, statements }: { heading: string; statements: string[] }) {
  return statements.length === 0 ? null : (
    <div className="mt-1">
      <p className="text-muted">{heading}:</p>
      <ul className="list-disc ps-5">{statements.slice(0, LISTED).map((statement) => <li key={statement} dir="auto">{statement}</li>)}</ul>
      {statements.length > LISTED ? <p className="text-muted">and {count(statements.length - LISTED, 'more', 'more')}</p> : null}
    </div>
  )
}
