'use client'

import { useQueryClient } from '@tanstack/react-query'
import { pipelineKeys, pipelineReviewQuery } from '@/lib/insights/client'
import type { PipelineReviewView, ReviewDealView } from '@/lib/insights/types'
import type { ActionProblem } from '../frame/action-problem'
import { useToast } from '../ui/toast'

type Change = (deal: ReviewDealView) => ReviewDealView

/** Writes into a review: what is changed stands at once, and is put back with a word where the server refuses it. */
export function useReview(reviewId: string) {
  const queries = useQueryClient()
  const toast = useToast()
  const { queryKey } = pipelineReviewQuery(reviewId)
  const say = (problem: ActionProblem) => toast({ message: problem.message, ...(problem.detail ? { detail: problem.detail } : {}), tone: 'problem' })
  const refresh = () => queries.invalidateQueries({ queryKey })

  async function write(dealId: string, change: Change, call: () => Promise<ActionProblem | null>): Promise<boolean> {
    await queries.cancelQueries({ queryKey })
    queries.setQueryData(queryKey, (review: PipelineReviewView | undefined) => review && { ...review, deals: review.deals.map((deal) => (deal.card.id === dealId ? change(deal) : deal)) })
    const problem = await call()
    if (problem) {
      say(problem)
      await refresh()
    }
    return problem === null
  }
  /** The boards tell of it, too. */
  const forgetBoards = () => queries.invalidateQueries({ queryKey: pipelineKeys.boards() })
  return { write, refresh, forgetBoards, say }
}
