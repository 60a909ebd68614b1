'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { actionProblem } from '@/components/frame/action-problem'
import type { Outcome, PropositionVerbs } from '@/components/propositions/verbs'
import { useToast } from '@/components/ui/toast'
import { coverageKeys } from '@/lib/insights/client'
import {
  linkProofPointAction, moveProofPointAction, movePropositionAction, retireProofPointAction, retirePropositionAction, saveProofPointAction, savePropositionAction, unlinkProofPointAction,
} from './actions'

/** What hangs on a proposition is worked out by a job: the page says so, and looks again after it may be done. */
const BEHIND = 'What hangs on it is being worked out; it shows here within moments.'
const LOOK_AGAIN_MS = 4_000

/** The actions of the page, each followed by reading anew what it changed. */
export function usePropositionVerbs(): PropositionVerbs {
  const router = useRouter()
  const queries = useQueryClient()
  const toast = useToast()
  const readAnew = () => {
    router.refresh()
    void queries.invalidateQueries({ queryKey: coverageKeys.all })
  }
  const settle = <T extends Outcome>(outcome: T, message: string, behind = true, undo?: () => void): T => {
    if (outcome.serverError || outcome.validationErrors) return outcome
    toast({ message, ...(behind ? { detail: BEHIND } : {}), ...(undo ? { action: { label: 'Undo', run: undo }, stay: 12_000 } : {}) })
    readAnew()
    if (behind) setTimeout(readAnew, LOOK_AGAIN_MS)
    return outcome
  }
  const run = async (call: Promise<Outcome | undefined>, message: string, behind = true, undo?: () => void): Promise<void> => {
    const outcome = await call.catch(() => undefined)
    const problem = actionProblem(outcome)
    if (problem) toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
    else if (outcome) settle(outcome, message, behind, undo)
  }
  const retire = (propositionId: string, retired: boolean): Promise<void> =>
    run(retirePropositionAction({ propositionId, retired }), retired ? 'The value proposition was retired. It counts nowhere any more.' : 'The value proposition is in use again.', true, retired ? () => void retire(propositionId, false) : undefined)
  const retirePoint = (proofPointId: string, retired: boolean): Promise<void> =>
    run(retireProofPointAction({ proofPointId, retired }), retired ? 'The proof point was retired. It is brought no more.' : 'The proof point is in use again.', true, retired ? () => void retirePoint(proofPointId, false) : undefined)
  return {
    save: async (input) => settle(await savePropositionAction(input), 'The value proposition is saved.'),
    savePoint: async (input) => settle(await saveProofPointAction(input), 'The proof point is saved.'),
    link: async (input) => settle(await linkProofPointAction(input), 'Noted: it was brought up.'),
    retire,
    retirePoint,
    move: (propositionId, by) => run(movePropositionAction({ propositionId, by }), 'Moved.', false),
    movePoint: (proofPointId, by) => run(moveProofPointAction({ proofPointId, by }), 'Moved.', false),
    unlink: (linkId) => run(unlinkProofPointAction({ linkId }), 'Taken back.'),
  }
}
