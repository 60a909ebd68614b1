import Link from 'next/link'
import { closeWords, WARNING_WORDS } from '@/lib/insights/client'
import type { BoardCard as Deal, OpenAction } from '@/lib/insights/types'
import { count, formatAlignment, formatDate, formatInterval, formatMoney } from '@/lib/shared/format'
import { FigureExplainer } from '../account/figure-explainer'
import { TrendGlyph } from '../atoms/trend-glyph'
import { trendWords } from '../atoms/words'
import { PointedLink } from '../ui/pointed-link'
import { WarningGlyph } from '../warnings/warning-glyph'
import { WarningList } from '../warnings/warning-list'
import { ChangeList } from './change-list'
import { sinceWords, TYPE_WORDS } from './words'

/** A deal: whose it is, what it is worth, how its people stand, and what speaks against it. The rest unfolds. */
export function DealCard({ deal, today, showStage }: { deal: Deal; today: string; showStage: boolean }) {
  const { account, owner, amountMinor, currency, warnings, changes, disagreement, openActions, actions } = deal
  const facts = [owner?.name ?? 'nobody owns it', closeWords(deal.closeDate, today), showStage ? deal.stage : null].filter(Boolean).join(' · ')
  const changed = changes?.list.length ?? 0
  const folded = [
    changes && changed > 0 ? `${count(changed, 'change')} ${sinceWords(changes, today)}` : null, openActions > 0 ? count(openActions, 'open action') : null,
    warnings.length > 0 ? `${count(warnings.length, 'warning')} explained` : null,
  ].filter((each) => each !== null)
  return (
    <article className="relative border-b border-line py-(--card-y)">
      <div className="flex items-baseline gap-3">
        <h3 className="min-w-0 flex-1"><PointedLink href={`/accounts/${account.id}`} data-row dir="auto" className="link-quiet line-clamp-2 pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:top-0 pointer-coarse:after:h-11">{account.name}</PointedLink></h3>
        {amountMinor === null ? <span className="text-xs text-muted">no amount</span> : <span className="text-sm font-semibold">{formatMoney(amountMinor, currency)}</span>}
      </div>
      <p className="line-clamp-2 text-xs text-muted" dir="auto" title={deal.name}>{deal.name}{deal.type === 'new' ? '' : ` · ${TYPE_WORDS[deal.type].toLowerCase()}`}</p>
      <p className="text-xs text-muted" dir="auto">{facts}</p>
      <div className="mt-(--card-gap) flex flex-wrap items-center gap-x-3 gap-y-1 text-sm"><Aligned deal={deal} today={today} />{deal.leadScore === null ? null : <span className="text-xs text-muted">lead score {Math.round(deal.leadScore)}</span>}</div>
      {warnings.length > 0 ? (
        <ul aria-label="Warnings" className="mt-(--card-gap) flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
          {warnings.map(({ kind, severity, sentence }) => <li key={kind} title={sentence} className="flex gap-1 [&_svg]:size-3"><WarningGlyph severity={severity} />{WARNING_WORDS[kind]}</li>)}
        </ul>
      ) : null}
      {disagreement ? <p className="mt-(--card-gap) text-xs" dir="auto">{disagreement} <Link href={`/accounts/${account.id}?tab=crm`} prefetch={false} className="link relative z-1">CRM beside it</Link></p> : null}
      {folded.length > 0 ? (
        <details className="group">
          <summary className="w-fit list-none text-xs pointer-fine:py-1 text-muted underline decoration-line-strong underline-offset-3 hover:text-ink [&::-webkit-details-marker]:hidden">
            {folded.join(', ')}
          </summary>
          <div className="flex flex-col gap-3 pt-2">
            {openActions > 0 ? <Actions actions={actions} more={openActions - actions.length} today={today} /> : null}
            {changes && changed > 0 ? <ChangeList changes={changes.list} /> : null}
            {warnings.length > 0 ? <WarningList accountId={account.id} warnings={warnings} /> : null}
          </div>
        </details>
      ) : null}
    </article>
  )
}

/** What somebody took on and has not done: each opens the review in which they did. */
function Actions({ actions, more, today }: { actions: OpenAction[]; more: number; today: string }) {
  const day = today.slice(0, 10)
  return (
    <ul aria-label="Open actions" className="flex flex-col gap-1 text-xs">
      {actions.map(({ id, text, owner, dueOn, reviewId }) => (
        <li key={id}>
          <Link href={`/pipeline/review/${reviewId}`} className="link" dir="auto">{text}</Link>
          <span className="text-muted"> · {owner}{dueOn === null ? '' : <> · <span className={dueOn < day ? 'text-ink' : ''}>{dueOn < day ? 'was due' : 'due'} {formatDate(dueOn, today)}</span></>}</span>
        </li>
      ))}
      {more > 0 ? <li className="text-muted">and {count(more, 'more', 'more')}</li> : null}
    </ul>
  )
}

function Aligned({ deal: { account, alignment }, today }: { deal: Deal; today: string }) {
  const { overall, interval, trend, clear, silentSince } = alignment
  return (
    <span className="flex items-center gap-1.5">
      {overall === null ? null : (
        <FigureExplainer accountId={account.id} asOf={null} of="overall" name={`Alignment of ${account.name}`} value={overall} href={`/accounts/${account.id}?tab=beliefs`} today={today}>
          <span className="font-semibold" title={interval ? `between ${formatInterval(interval)}` : undefined}>{formatAlignment(overall)}</span>
        </FigureExplainer>
      )}
      <TrendGlyph trend={trend} clear={clear} />
      <span className={overall === null ? 'text-muted' : ''}>{trendWords({ trend, clear, silentSince }, today)}</span>
    </span>
  )
}
