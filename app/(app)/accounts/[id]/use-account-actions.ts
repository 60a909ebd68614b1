'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { undoOwnerChangeAction } from '@/app/(app)/accounts/actions'
import { recordMoveAction, undoMoveAction } from '@/app/(app)/people/actions'
import { undoAction } from '@/app/(app)/review/actions'
import { fixSameMistakeAction } from '@/app/(app)/review/same-mistake-actions'
import type { AccountActions } from '@/components/account/account-actions'
import { saidNotice } from '@/components/account/correct/words'
import { actionProblem, type ActionProblem } from '@/components/frame/action-problem'
import type { SameMistakeVerbs } from '@/components/review-teaching/same-mistake-offer'
import { useToast } from '@/components/ui/toast'
import { answered } from '@/lib/api/client'
import { accountKeys, beliefKeys, committeeKeys } from '@/lib/insights/client'
import { reviewKeys } from '@/lib/review/client'
import type { CorrectionInput } from '@/lib/review/types'
import {
  correctBeliefAction, deleteAccountAction, noteCorrectionAction, regroupAction, setOwnerAction, undoRegroupAction, withdrawCorrectionAction,
} from './actions'

type PageActions = AccountActions & {
  correctFromList: (input: CorrectionInput) => Promise<void>
  /** The decision that moved quotes to another holder here, and what can be done about the same mistake elsewhere. */
  movedBy: string | null
  sameMistake: SameMistakeVerbs
  refresh: () => Promise<void>
}

/** The actions of the page, each followed by reading anew what it changed. */
export function useAccountActions(accountId: string): PageActions {
  const queries = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const [movedBy, setMovedBy] = useState<string | null>(null)
  const refresh = async () => {
    // The page first: a belief that has left it is then not asked for again.
    await queries.invalidateQueries({ queryKey: accountKeys.all })
    await queries.invalidateQueries({ queryKey: beliefKeys.all })
    await queries.invalidateQueries({ queryKey: reviewKeys.all })
  }
  const settle = async (outcome: Parameters<typeof actionProblem>[0], done: string) => {
    const problem = actionProblem(outcome)
    if (problem) return problem
    await refresh()
    toast({ message: done })
    return null
  }
  const undoRegroup = async (decisionId: string) => {
    const problem = actionProblem(await undoRegroupAction({ decisionId }).catch(() => undefined))
    if (problem) return toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
    await refresh()
    toast({ message: 'Taken back: the beliefs are what they were.' })
  }
  const complain = (problem: ActionProblem) => toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
  const withdrawCorrection: AccountActions['withdrawCorrection'] = async (input) => settle(await withdrawCorrectionAction(input).catch(() => undefined), 'Taken back.')
  const leave = async () => {
    queries.removeQueries({ queryKey: accountKeys.pages(accountId) })
    await queries.invalidateQueries({ queryKey: accountKeys.lists() })
    router.replace('/accounts')
  }
  const undoOwner = async (batchId: string, comeBack: boolean) => {
    const problem = actionProblem(await undoOwnerChangeAction({ batchId }).catch(() => undefined))
    if (problem) return complain(problem)
    await refresh()
    if (comeBack) router.push(`/accounts/${accountId}`)
    toast({ message: 'Taken back: the account has its former owner.' })
  }
  const undoMove: AccountActions['undoMove'] = async (personId, name) => {
    const problem = actionProblem(await undoMoveAction({ accountId, personId }).catch(() => undefined))
    if (problem) return void complain(problem)
    await queries.invalidateQueries({ queryKey: committeeKeys.all })
    await refresh()
    toast({ message: `Taken back: ${name} works here.` })
  }
  const correct: AccountActions['correct'] = async (input) => {
    const outcome = await correctBeliefAction(input).catch(() => undefined)
    const problem = actionProblem(outcome)
    if (problem || !outcome?.data) return problem
    const { correctionId, state } = outcome.data
    await refresh()
    toast({
      ...saidNotice(input.verdict, state), stay: 12_000,
      action: { label: 'Undo', run: () => void withdrawCorrection({ correctionId }).then((failed) => { if (failed) complain(failed) }) },
    })
    return null
  }
  return {
    correct, withdrawCorrection,
    // A move to another holder may have put right what was mistaken elsewhere, too.
    movedBy, sameMistake: { fixSame: (input) => answered(fixSameMistakeAction(input)), undo: ({ batchId }) => answered(undoAction({ batchId })) }, refresh,
    correctFromList: async (input) => {
      const problem = await correct(input)
      if (problem) complain(problem)
    },
    noteCorrection: async (input) => settle(await noteCorrectionAction(input).catch(() => undefined), 'The reviewer will read your note.'),
    regroup: async (input, done) => {
      const outcome = await regroupAction(input).catch(() => undefined)
      const problem = actionProblem(outcome)
      if (problem) return problem
      await refresh()
      const decisionId = outcome?.data?.decisionId
      setMovedBy(decisionId && input.action === 'move' && 'holderKey' in input.to ? decisionId : null)
      toast({ message: done, stay: 12_000, ...(decisionId && { action: { label: 'Undo', run: () => void undoRegroup(decisionId) } }) })
      return null
    },
    undoMove,
    recordMove: async (input, name) => {
      const problem = actionProblem(await recordMoveAction(input).catch(() => undefined))
      if (problem) return problem
      await queries.invalidateQueries({ queryKey: committeeKeys.all })
      await refresh()
      toast({ message: `Written down: ${name} left.`, stay: 12_000, action: { label: 'Undo', run: () => void undoMove(input.personId, name) } })
      return null
    },
    setOwner: async (ownerId) => {
      const outcome = await setOwnerAction({ accountId, ownerId }).catch(() => undefined)
      const problem = actionProblem(outcome)
      if (problem || !outcome?.data) return problem
      const { batchId, changed, unseen } = outcome.data
      // Whoever gave it out of their own sight has nothing more to read here.
      const gone = unseen.length > 0
      await (gone ? leave() : refresh())
      if (changed.length > 0) toast({ message: gone ? 'The owner was changed. The account is out of your sight now.' : 'The owner was changed.', stay: 12_000, action: { label: 'Undo', run: () => void undoOwner(batchId, gone) } })
      return null
    },
    deleteAccount: async () => {
      const problem = actionProblem(await deleteAccountAction({ accountId }).catch(() => undefined))
      if (problem) return problem
      await leave()
      toast({ message: 'The account was deleted.' })
      return null
    },
  }
}
