'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { AccountActions } from '@/components/account/account-actions'
import { actionProblem } from '@/components/frame/action-problem'
import { useToast } from '@/components/ui/toast'
import { accountKeys, beliefKeys } from '@/lib/insights/client'
import { reviewKeys } from '@/lib/review/client'
import { deleteAccountAction, erasePersonAction, regroupAction, setConsentAction, setOwnerAction, undoRegroupAction } from './actions'

/** The actions of the page, each followed by reading anew what it changed. */
export function useAccountActions(accountId: string): AccountActions {
  const queries = useQueryClient()
  const router = useRouter()
  const toast = useToast()
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
  return {
    regroup: async (input, done) => {
      const outcome = await regroupAction(input).catch(() => undefined)
      const problem = actionProblem(outcome)
      if (problem) return problem
      await refresh()
      const decisionId = outcome?.data?.decisionId
      toast({ message: done, stay: 12_000, ...(decisionId && { action: { label: 'Undo', run: () => void undoRegroup(decisionId) } }) })
      return null
    },
    setConsent: async (personId, state) => {
      const problem = await settle(await setConsentAction({ personId, state }).catch(() => undefined), state === 'objected' ? 'They are no longer modelled.' : 'They are modelled again; what they said is being read anew.')
      if (problem && state === 'granted') toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
      return problem
    },
    erasePerson: async (personId, name) => settle(await erasePersonAction({ personId }).catch(() => undefined), `${name} was erased.`),
    setOwner: async (ownerId) => settle(await setOwnerAction({ accountId, ownerId }).catch(() => undefined), 'The owner was changed.'),
    deleteAccount: async () => {
      const problem = actionProblem(await deleteAccountAction({ accountId }).catch(() => undefined))
      if (problem) return problem
      queries.removeQueries({ queryKey: accountKeys.pages(accountId) })
      await queries.invalidateQueries({ queryKey: accountKeys.lists() })
      toast({ message: 'The account was deleted.' })
      router.replace('/accounts')
      return null
    },
  }
}
