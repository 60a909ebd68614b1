'use client'

import { History } from 'lucide-react'
import Link from 'next/link'
import type { PipelineReviewHead } from '@/lib/insights/types'
import { formatDate, formatNumber } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'

const progress = ({ discussed, deals }: PipelineReviewHead): string => `${formatNumber(discussed)} of ${formatNumber(deals)} discussed`

/** One's own review that is still open, to go on with. */
export function OpenReview({ reviews, today }: { reviews: readonly PipelineReviewHead[]; today: string }) {
  const open = reviews.find(({ mine, endedAt }) => mine && endedAt === null)
  return open ? (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-line py-2 text-sm">
      <span>Your review of {formatDate(open.startedAt, today)} is open: {progress(open)}.</span>
      <LinkButton size="sm" href={`/pipeline/review/${open.id}`}>Go on with it</LinkButton>
    </p>
  ) : null
}

/** The last reviews, each with what it went through. */
export function RecentReviews({ reviews, today }: { reviews: readonly PipelineReviewHead[]; today: string }) {
  if (reviews.length === 0) return null
  return (
    <Popover>
      <PopoverTrigger asChild><Button variant="ghost"><History aria-hidden />Reviews</Button></PopoverTrigger>
      <PopoverContent aria-label="Reviews" align="end" className="w-80">
        <ul className="flex flex-col gap-2">
          {reviews.map((review) => (
            <li key={review.id}>
              <Link href={`/pipeline/review/${review.id}`} className="link-quiet block">
                <span className="font-medium">{formatDate(review.startedAt, today)}</span>{review.mine ? '' : `, ${review.member.name}`}{review.endedAt === null ? ' (open)' : ''}
                <span className="block text-xs text-muted">{review.scope} · {progress(review)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  )
}
