'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { REJECT_WORDS } from '@/components/review/words'
import { correctionsQuery } from '@/lib/review/client'
import type { CorrectionInput } from '@/lib/review/types'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { ProblemNote } from '../../forms/problem-note'
import type { ActionProblem } from '../../frame/action-problem'
import { Button } from '../../ui/button'
import type { AccountActions } from '../account-actions'
import { CorrectionEntry } from './correction-entry'

type Actions = Pick<AccountActions, 'correct' | 'noteCorrection' | 'withdrawCorrection'>
type Props = { beliefId: string; today: string; actions: Actions | null }

/** Is this right? One press says that it still holds, two that it does not and why; below, what was said and what became of it. */
export function CorrectPart({ beliefId, today, actions }: Props) {
  const { data: said = [] } = useQuery(correctionsQuery(beliefId))
  const [asking, setAsking] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  if (!actions && said.length === 0) return null
  const say = async (input: CorrectionInput) => {
    if (!actions) return
    setSaving(true)
    setProblem(await actions.correct(input))
    setSaving(false)
    setAsking(false)
  }
  return (
    <section aria-label="Is this right?" className="border-y border-line py-3">
      {actions === null ? null : asking ? (
        <div role="group" aria-labelledby="not-right-why" className="flex flex-wrap items-center gap-2">
          <p id="not-right-why" className="w-full text-sm font-medium">What is not right?</p>
          {REJECT_REASONS.map((reason) => <Button key={reason} size="sm" disabled={saving} onClick={() => void say({ beliefId, verdict: 'not_right', reason })}>{REJECT_WORDS[reason]}</Button>)}
          <Button size="sm" variant="ghost" onClick={() => setAsking(false)}>Cancel</Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <p className="flex-1 text-sm font-medium">Is this right?</p>
          <Button size="sm" disabled={saving} onClick={() => void say({ beliefId, verdict: 'still_true' })}><Check aria-hidden /> Still true</Button>
          <Button size="sm" disabled={saving} onClick={() => setAsking(true)} aria-expanded={false}><X aria-hidden /> Not right…</Button>
        </div>
      )}
      {problem ? <div className="mt-2"><ProblemNote problem={{ message: problem.message, remedy: problem.detail }} /></div> : null}
      {said.length === 0 ? null : <ul className="mt-2 flex flex-col gap-2">{said.map((each) => <li key={each.id}><CorrectionEntry said={each} today={today} actions={actions} /></li>)}</ul>}
    </section>
  )
}
