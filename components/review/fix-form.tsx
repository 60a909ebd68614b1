'use client'

import { useState, type ReactNode } from 'react'
import { STANCE_WORDS } from '@/components/atoms/words'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { DecideInput, ReviewItemView } from '@/lib/review/types'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'
import { decisionOf, draftOf, draftProblem, type Draft } from './correction'
import { DraftRestored } from './draft-restored'
import type { ItemDrafts } from './item-drafts'
import type { QuoteSpan } from './quote-span'
import { WouldChange } from './would-change'
import { plainWord, roleWord } from './words'

type Props = {
  item: ReviewItemView
  /** What was entered before and not saved. */
  drafts: ItemDrafts
  /** The quote as it stands now. */
  quote: QuoteSpan
  onQuote: (quote: QuoteSpan) => void
  onSave: (decision: DecideInput) => void
  onCancel: () => void
}

/** Puts the proposed belief right and approves it in one go. ⌘ or Ctrl with Enter saves, from the quote too: `submitFix`. */
export function FixForm({ item, drafts, quote, onQuote, onSave, onCancel }: Props) {
  const before = draftOf(item)
  const read = { start: item.observation.start, end: item.observation.end }
  const [draft, setDraft] = useState<Draft>(() => drafts.of(item.id).fix ?? before)
  const [resumed, setResumed] = useState(() => drafts.of(item.id).fix !== undefined || quote.start !== read.start || quote.end !== read.end)
  const [asked, setAsked] = useState(false)
  const problem = asked ? draftProblem(draft) : null
  const set = <K extends keyof Draft>(field: K, value: Draft[K]) => {
    const changed = { ...draft, [field]: value }
    setDraft(changed)
    drafts.keep(item.id, { fix: changed, open: 'fix' })
  }
  const startOver = () => {
    setDraft(before)
    setResumed(false)
    onQuote(read)
    drafts.dropFix(item.id)
  }
  const holders = item.holders.some((h) => h.key === before.holderKey) ? item.holders : [item.observation.holder, ...item.holders]

  const decision = draftProblem(draft) === null ? decisionOf(item.id, before, draft, { before: read, after: quote }) : null

  const save = () => {
    setAsked(true)
    if (decision !== null) onSave(decision)
  }

  return (
    <form
      aria-label="Fix and approve"
      onSubmit={(event) => { event.preventDefault(); save() }}
      className="flex flex-col gap-3"
    >
      <h2 id="item-heading" className="sr-only">Fix and approve: <span dir="auto">{item.observation.statement}</span></h2>
      <div className="flex flex-col gap-1">
        <Label htmlFor="fix-statement">What they believe</Label>
        <Textarea
          id="fix-statement" dir="auto" rows={2} autoFocus value={draft.statement} aria-invalid={problem !== null}
          aria-describedby={problem ? 'fix-problem' : undefined} onChange={(event) => set('statement', event.target.value)}
        />
        {problem ? <p id="fix-problem" role="alert" className="text-sm text-problem">{problem}</p> : null}
      </div>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Field id="fix-holder" label="Held by" className="max-sm:col-span-2">
          <Select id="fix-holder" value={draft.holderKey} onChange={(event) => set('holderKey', event.target.value)}>
            {holders.map((holder) => <option key={holder.key} value={holder.key}>{holder.name}{roleWord(holder.role)}</option>)}
          </Select>
        </Field>
        <Choice id="fix-kind" label="Kind" value={draft.kind} options={KINDS} onChange={(value) => set('kind', value)} />
        <Choice id="fix-dimension" label="Dimension" value={draft.dimension} options={DIMENSIONS} onChange={(value) => set('dimension', value)} />
        <Choice id="fix-stance" label="Stance" value={draft.stance} options={STANCES} words={STANCE_WORDS} onChange={(value) => set('stance', value)} />
        <Choice id="fix-polarity" label="Polarity" value={draft.polarity} options={POLARITIES} onChange={(value) => set('polarity', value)} />
        <Choice id="fix-certainty" label="Certainty" value={draft.certainty} options={CERTAINTIES} onChange={(value) => set('certainty', value)} />
      </div>
      <WouldChange input={decision} before="It is worked out once the statement is whole." />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary">Save and approve <Kbd className="border-current text-current max-sm:hidden">⌘ enter</Kbd></Button>
        <Button variant="ghost" onClick={onCancel}>Cancel <Kbd className="max-sm:hidden">esc</Kbd></Button>
        {resumed ? <DraftRestored onStartOver={startOver} /> : null}
      </div>
    </form>
  )
}

function Field({ id, label, className, children }: { id: string; label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <Label htmlFor={id} className="mb-1">{label}</Label>
      {children}
    </div>
  )
}

type ChoiceProps<T extends string> = { id: string; label: string; value: T; options: readonly T[]; words?: Record<T, string>; onChange: (value: T) => void }

function Choice<T extends string>({ id, label, value, options, words, onChange }: ChoiceProps<T>) {
  return (
    <Field id={id} label={label}>
      <Select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {options.map((option) => <option key={option} value={option}>{words?.[option] ?? plainWord(option)}</option>)}
      </Select>
    </Field>
  )
}
