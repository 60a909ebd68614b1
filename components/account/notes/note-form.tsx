'use client'

import { useId, useState, type FormEvent } from 'react'
import type { MemberName } from '@/lib/review/types'
import { ProblemNote } from '../../forms/problem-note'
import type { ActionProblem } from '../../frame/action-problem'
import { useSessionEnded } from '../../frame/use-session-ended'
import { Button } from '../../ui/button'
import { Label } from '../../ui/label'
import { MentionField } from '../../review/mention-field'
import { mentionsIn } from '../../review/mentions'
import type { NoteDraft } from './note-drafts'
import { useNoteDraft } from './use-note-draft'

const LONGEST = 4_000

type Props = {
  label: string
  /** Who writes. */
  me: string
  /** The account for a new note, else the note. */
  of: string
  /** The note as it stands. */
  stands?: NoteDraft
  save: string
  /** Whom it can name. */
  people: readonly MemberName[]
  onSave: (draft: NoteDraft, mentions: string[]) => Promise<ActionProblem | null>
  onCancel?: () => void
}

const NOTHING: NoteDraft = { text: '', editedAt: null }

/** Writes or changes a note, and says whom it tells. What was written stays until it is kept or given up, also when the field is left for another tab of the account or the session ends. */
export function NoteForm({ label, me, of, stands = NOTHING, save, people, onSave, onCancel }: Props) {
  const id = useId()
  const { draft, keep } = useNoteDraft(me, of, stands)
  const text = draft.text.trim()
  const ended = useSessionEnded()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text === '') return
    setSaving(true)
    const failed = await onSave({ ...draft, text }, mentionsIn(text, people))
    setSaving(false)
    setProblem(failed)
    if (!failed) keep(null)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <Label htmlFor={id}>{label}</Label>
      <MentionField id={id} dir="auto" rows={3} maxLength={LONGEST} value={draft.text} people={people} onChange={keep} />
      {/* Signed in again, nothing is wrong any more. */}
      {problem && (ended || !problem.signedOut) ? <ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /> : null}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={saving || text === '' || text === stands.text}>{save}</Button>
        {onCancel ? <Button variant="ghost" onClick={() => { keep(null); onCancel() }}>Cancel</Button> : null}
      </div>
    </form>
  )
}
