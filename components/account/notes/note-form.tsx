'use client'

import { useId, useState, type FormEvent } from 'react'
import type { MemberName } from '@/lib/review/types'
import { ProblemNote } from '../../forms/problem-note'
import type { ActionProblem } from '../../frame/action-problem'
import { Button } from '../../ui/button'
import { Label } from '../../ui/label'
import { MentionField } from '../../review/mention-field'
import { mentionsIn } from '../../review/mentions'

const LONGEST = 4_000

type Props = { label: string; text?: string; save: string; /** Whom it can name. */ people: readonly MemberName[]; onSave: (text: string, mentions: string[]) => Promise<ActionProblem | null>; onCancel?: () => void }

/** Writes or changes a note, and says whom it tells. What was written stays in the field until it is kept. */
export function NoteForm({ label, text = '', save, people, onSave, onCancel }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(text)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (draft.trim() === '') return
    setSaving(true)
    const failed = await onSave(draft.trim(), mentionsIn(draft, people))
    setSaving(false)
    setProblem(failed)
    if (!failed) setDraft('')
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <Label htmlFor={id}>{label}</Label>
      <MentionField id={id} dir="auto" rows={3} maxLength={LONGEST} value={draft} people={people} onChange={setDraft} />
      {problem ? <ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /> : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={saving || draft.trim() === '' || draft.trim() === text}>{save}</Button>
        {onCancel ? <Button variant="ghost" onClick={onCancel}>Cancel</Button> : null}
      </div>
    </form>
  )
}
