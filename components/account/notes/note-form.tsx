'use client'

import { useId, useState, type FormEvent } from 'react'
import { ProblemNote } from '../../forms/problem-note'
import type { ActionProblem } from '../../frame/action-problem'
import { Button } from '../../ui/button'
import { Label } from '../../ui/label'
import { Textarea } from '../../ui/textarea'

const LONGEST = 4_000

type Props = { label: string; text?: string; save: string; onSave: (text: string) => Promise<ActionProblem | null>; onCancel?: () => void }

/** Writes or changes a note. What was written stays in the field until it is kept. */
export function NoteForm({ label, text = '', save, onSave, onCancel }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(text)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.trim() === '') return
    setSaving(true)
    const failed = await onSave(draft.trim())
    setSaving(false)
    setProblem(failed)
    if (!failed) setDraft('')
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <Label htmlFor={id}>{label}</Label>
      <Textarea id={id} dir="auto" rows={3} maxLength={LONGEST} value={draft} onChange={(event) => setDraft(event.target.value)} />
      {problem ? <ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /> : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={saving || draft.trim() === '' || draft.trim() === text}>{save}</Button>
        {onCancel ? <Button variant="ghost" onClick={onCancel}>Cancel</Button> : null}
      </div>
    </form>
  )
}
