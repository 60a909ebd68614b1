'use client'

import { X } from 'lucide-react'
import { type FormEvent, type Ref, useId, useState } from 'react'
import type { PipelineReviewView, ReviewDealView } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { Select } from '../ui/select'

export type NewAction = { text: string; ownerId: string; dueOn: string | null }
type Props = {
  deal: ReviewDealView
  members: PipelineReviewView['members']
  /** Who is proposed as the one to do it. */
  proposed: string
  today: string
  fieldRef: Ref<HTMLInputElement>
  /** What was begun for this deal and not added. */
  begun: string
  onBegin: (text: string) => void
  onAdd: (action: NewAction) => Promise<ActionProblem | null>
  onDone: (actionId: string, done: boolean) => void
  onRemove: (actionId: string) => void
}

/** What was taken on for a deal: what is left from earlier reviews first, then a line for a new one. */
export function DealActions({ deal, members, proposed, today, fieldRef, begun, onBegin, onAdd, onDone, onRemove }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const text = begun.trim()
    if (text === '') return
    setBusy(true)
    const failed = await onAdd({ text, ownerId: String(data.get('owner') ?? ''), dueOn: String(data.get('due') ?? '') || null })
    setBusy(false)
    setProblem(failed)
    if (failed) return
    onBegin('')
    form.reset()
    form.querySelector('input')?.focus()
  }
  return (
    <section aria-label="Actions">
      <h3 className="mb-1">Actions</h3>
      <ul className="flex flex-col">
        {deal.actions.map((action) => (
          <li key={action.id} className="flex items-start gap-2 border-b border-line py-1.5 text-sm">
            <Checkbox id={`${id}-${action.id}`} checked={action.doneAt !== null} onChange={(event) => onDone(action.id, event.target.checked)} className="mt-0.5" />
            <label htmlFor={`${id}-${action.id}`} className={`min-w-0 flex-1 ${action.doneAt === null ? '' : 'text-muted line-through'}`} dir="auto">
              {action.text} <span className="text-xs text-muted">{[action.owner.name, action.dueOn === null ? null : `by ${formatDate(action.dueOn, today)}`, action.earlier ? 'from an earlier review' : null].filter(Boolean).join(' · ')}</span>
            </label>
            {action.earlier ? null : <Button icon size="sm" variant="ghost" aria-label={`Remove: ${action.text}`} onClick={() => onRemove(action.id)}><X aria-hidden /></Button>}
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void submit(event)} className="mt-2 flex flex-wrap items-end gap-2">
        <div className="min-w-48 flex-1"><Label htmlFor={`${id}-text`} className="mb-1 text-xs">What is to be done</Label><Input ref={fieldRef} id={`${id}-text`} name="text" value={begun} onChange={({ target }) => onBegin(target.value)} maxLength={500} autoComplete="off" aria-keyshortcuts="o" /></div>
        <div><Label htmlFor={`${id}-owner`} className="mb-1 text-xs">By whom</Label><Select id={`${id}-owner`} name="owner" defaultValue={proposed} className="w-40">{members.map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}</Select></div>
        <div><Label htmlFor={`${id}-due`} className="mb-1 text-xs">Until</Label><Input id={`${id}-due`} name="due" type="date" className="w-36" /></div>
        <Button type="submit" disabled={busy}>Add</Button>
      </form>
      {problem ? <p role="alert" className="mt-1 text-sm font-medium text-problem">{problem.message} {problem.detail}</p> : null}
    </section>
  )
}
