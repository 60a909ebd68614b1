'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ErrorState } from '@/components/atoms/error-state'
import { actionProblem } from '@/components/frame/action-problem'
import { Trail } from '@/components/frame/trail'
import { ReviewDesk, type DeskVerbs } from '@/components/pipeline-review/review-desk'
import { ReviewSummary } from '@/components/pipeline-review/review-summary'
import { pipelineReviewQuery } from '@/lib/insights/client'
import { addDealActionAction, discardReviewAction, endReviewAction, noteDealAction, removeDealActionAction, setDealActionDoneAction } from '../../actions'

const verbs: DeskVerbs = {
  note: async (input) => actionProblem(await noteDealAction(input).catch(() => undefined)),
  add: async (input) => actionProblem(await addDealActionAction(input).catch(() => undefined)),
  done: async (actionId, done) => actionProblem(await setDealActionDoneAction({ actionId, done }).catch(() => undefined)),
  remove: async (actionId) => actionProblem(await removeDealActionAction({ actionId }).catch(() => undefined)),
  end: async (reviewId) => actionProblem(await endReviewAction({ reviewId }).catch(() => undefined)),
  discard: async (reviewId) => actionProblem(await discardReviewAction({ reviewId }).catch(() => undefined)),
}

type Props = { reviewId: string; dealId: string | null; me: string; today: string }

export function ReviewClient({ reviewId, dealId, me, today }: Props) {
  const router = useRouter()
  const review = useQuery(pipelineReviewQuery(reviewId))
  if (!review.data) return <ErrorState title="The review could not be read" detail={review.error?.message ?? 'It is not there any more.'} onRetry={() => void review.refetch()} />
  return (
    <>
      <Trail label="Review" />
      {review.data.mine ? (
        <ReviewDesk review={review.data} linked={dealId} me={me} today={today} verbs={verbs} onDiscarded={() => router.push('/pipeline')} />
      ) : <ReviewSummary review={review.data} today={today} />}
    </>
  )
}
