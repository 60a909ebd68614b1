'use client'

import { Copy, Download, Printer } from 'lucide-react'
import Link from 'next/link'
import { actionLine, countWords, isTalkedAbout, standingLine, summaryMarkdown, WARNING_WORDS } from '@/lib/insights/client'
import type { PipelineReviewView, ReviewDealView } from '@/lib/insights/types'
import { count, formatDate, formatDateTime, isoDay } from '@/lib/shared/format'
import { ChangeList } from '../pipeline/change-list'
import { Button } from '../ui/button'
import { LinkButton } from '../ui/link-button'
import { useToast } from '../ui/toast'

/** What a review came to: what was talked about first, with decisions and actions; then the others, a line each. */
export function ReviewSummary({ review, today }: { review: PipelineReviewView; today: string }) {
  const toast = useToast()
  const talked = review.deals.filter(isTalkedAbout)
  const others = review.deals.filter((deal) => !isTalkedAbout(deal))
  const copy = () => void navigator.clipboard.writeText(summaryMarkdown(review)).then(
    () => toast({ message: 'The summary was copied as Markdown.' }), () => toast({ message: 'The summary could not be copied.', detail: 'Download it instead.', tone: 'problem' }),
  )
  const download = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([summaryMarkdown(review)], { type: 'text/markdown' }))
    link.download = `pipeline-review-${isoDay(review.endedAt ?? review.startedAt)}.md`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 0)
  }
  return (
    <article className="max-w-[860px] pt-4">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1>Pipeline review, {formatDate(review.endedAt ?? review.startedAt, today)}</h1>
          <p className="text-sm text-muted">
            {review.scope}. Led by {review.member.name}. {count(review.deals.length, 'deal')}, {countWords(review)}.
            {review.endedAt === null ? ' It is still open.' : ` Ended ${formatDateTime(review.endedAt)}.`}{review.hidden > 0 ? ` ${count(review.hidden, 'deal')} not yours to see.` : ''}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button onClick={copy}><Copy aria-hidden />Copy</Button>
          <Button onClick={download}><Download aria-hidden />Markdown</Button>
          <Button onClick={() => window.print()}><Printer aria-hidden />Print</Button>
          <LinkButton variant="ghost" href="/pipeline">To the pipeline</LinkButton>
        </div>
      </header>
      {talked.length === 0 ? <p className="mt-6 text-sm text-muted">Nothing was noted, decided or taken on.</p> : talked.map((deal) => <Talked key={deal.card.id} deal={deal} today={today} />)}
      {others.length > 0 ? (
        <section aria-labelledby="others" className="mt-8">
          <h2 id="others">Not discussed</h2>
          <ul className="mt-1">{others.map((deal) => <li key={deal.card.id} className="border-b border-line py-1.5 text-sm" dir="auto"><Link href={`/accounts/${deal.card.account.id}`} className="link-quiet font-medium">{deal.card.account.name}</Link> <span className="text-muted">{standingLine(deal, today)}</span></li>)}</ul>
        </section>
      ) : null}
    </article>
  )
}

function Talked({ deal, today }: { deal: ReviewDealView; today: string }) {
  const { card, stood, note, decision, actions } = deal
  return (
    <section className="mt-6 break-inside-avoid border-t border-line pt-3">
      <h2 dir="auto"><Link href={`/accounts/${card.account.id}`} className="link-quiet">{card.account.name}</Link> <span className="text-sm font-normal text-muted">{card.name}</span></h2>
      <p className="text-sm text-muted">{[standingLine(deal, today), card.owner?.name].filter(Boolean).join(' · ')}</p>
      {stood.disagreement ? <p className="mt-1 text-sm">{stood.disagreement}</p> : null}
      {stood.changes.length > 0 && stood.since ? <div className="mt-2"><h3 className="text-sm">Changed since {formatDate(stood.since, today)}</h3><ChangeList changes={stood.changes} /></div> : null}
      {stood.warnings.length > 0 ? <ul className="mt-2 text-sm">{stood.warnings.map(({ kind, sentence }) => <li key={kind}><span className="font-medium">{WARNING_WORDS[kind]}{sentence ? ':' : ''}</span> {sentence}</li>)}</ul> : null}
      {note ? <p className="mt-2 text-sm whitespace-pre-line" dir="auto">{note}</p> : null}
      {decision ? <p className="mt-2 text-sm whitespace-pre-line" dir="auto"><span className="font-medium">Decision:</span> {decision}</p> : null}
      {actions.length > 0 ? <ul className="mt-2 list-disc pl-5 text-sm">{actions.map((action) => <li key={action.id} dir="auto">{actionLine(action, today)}</li>)}</ul> : null}
    </section>
  )
}
