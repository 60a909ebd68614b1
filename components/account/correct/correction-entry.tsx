import { useState } from 'react'
import type { CorrectionView } from '@/lib/review/types'
import { ProblemNote } from '../../forms/problem-note'
import type { ActionProblem } from '../../frame/action-problem'
import { Button } from '../../ui/button'
import { Input } from '../../ui/input'
import type { AccountActions } from '../account-actions'
import { becameWords, saidWords } from './words'

type Props = { said: CorrectionView; today: string; actions: Pick<AccountActions, 'noteCorrection' | 'withdrawCorrection'> | null }

/** One thing that was said of the belief, and what became of it. One's own can be explained or taken back while it waits. */
export function CorrectionEntry({ said, today, actions }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const mayChange = actions !== null && said.mine && (said.state === 'waiting' || said.atOnce)
  const save = async () => {
    const failed = actions && draft !== null ? await actions.noteCorrection({ correctionId: said.id, note: draft }) : null
    setProblem(failed)
    if (!failed) setDraft(null)
  }
  return (
    <div className="text-sm">
      <p>{saidWords(said, today)} <span className="text-muted">{becameWords(said, today)}</span></p>
      {said.note && draft === null ? <p dir="auto" className="text-muted">“{said.note}”</p> : null}
      {draft === null ? null : (
        <form className="mt-1 flex gap-2" onSubmit={(event) => { event.preventDefault(); void save() }}>
          <Input aria-label="In your own words" placeholder="In your own words" maxLength={500} autoFocus value={draft} onChange={(event) => setDraft(event.target.value)} />
          <Button type="submit" size="sm">Save</Button>
          <Button size="sm" variant="ghost" onClick={() => setDraft(null)}>Cancel</Button>
        </form>
      )}
      {problem ? <ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /> : null}
      {mayChange && draft === null ? (
        <p className="flex gap-3 text-xs">
          {said.atOnce ? null : <button type="button" className="link pointer-coarse:py-3" onClick={() => setDraft(said.note ?? '')}>{said.note ? 'Change the note' : 'Add a note'}</button>}
          <button type="button" className="link pointer-coarse:py-3" onClick={() => { void actions.withdrawCorrection({ correctionId: said.id }).then(setProblem) }}>Take it back</button>
        </p>
      ) : null}
    </div>
  )
}
