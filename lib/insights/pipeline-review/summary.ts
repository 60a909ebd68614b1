import { trendWord } from '@/lib/alignment/client'
import { count, formatAlignment, formatDate, formatInterval, formatMoney } from '@/lib/shared/format'
import { closeWords } from '../pipeline/close-words'
import { WARNING_WORDS } from '../warnings/names'
import type { ActionView, PipelineReviewView, ReviewDealView } from './types'

/** Was anything said, decided or taken on here? */
export const isWritten = ({ note, decision, actions }: ReviewDealView): boolean => note !== '' || decision !== '' || actions.some(({ earlier }) => !earlier)

/** Was it talked about: is anything written, or did somebody say so? */
export const isTalkedAbout = (deal: ReviewDealView): boolean => deal.discussedAt !== null || isWritten(deal)

type Stood = Pick<ReviewDealView, 'stood'>

/** What the CRM says of a deal, in a line: "Negotiation · €240k · was due 4 Nov". */
export const factsLine = ({ stood: { stage, amountMinor, currency, closeDate } }: Stood, today: string): string =>
  [stage, amountMinor === null ? null : formatMoney(amountMinor, currency), closeWords(closeDate, today)].filter(Boolean).join(' · ')

/** The same with where its people stand: "Negotiation · €240k · closes 30 Jun · alignment 0.62 (.40–.81), diverging". */
export function standingLine(deal: Stood, today: string): string {
  const { overall, interval, trend, clear } = deal.stood
  const way = trend === 'not_enough_evidence' ? '' : `, ${trendWord({ trend, clear })}`
  return `${factsLine(deal, today)} · ${overall === null ? 'alignment not known yet' : `alignment ${formatAlignment(overall)}${interval ? ` (${formatInterval(interval)})` : ''}${way}`}`
}

/** "Tova Lind: call Marit, by 3 Jun (from an earlier review, done)". */
export function actionLine({ owner, text, dueOn, doneAt, earlier }: ActionView, today: string): string {
  const about = [earlier ? 'from an earlier review' : null, doneAt === null ? null : 'done'].filter(Boolean).join(', ')
  return `${owner.name}: ${text}${dueOn === null ? '' : `, by ${formatDate(dueOn, today)}`}${about && ` (${about})`}`
}

/** What a review came to, counted; `earlier` are the actions from earlier reviews that stand with what was talked about. */
export function summaryCounts({ deals }: Pick<PipelineReviewView, 'deals'>): { discussed: number; decisions: number; actions: number; earlier: number } {
  return {
    discussed: deals.filter(isTalkedAbout).length, decisions: deals.filter(({ decision }) => decision !== '').length,
    actions: deals.reduce((sum, { actions }) => sum + actions.filter(({ earlier }) => !earlier).length, 0),
    earlier: deals.filter(isTalkedAbout).reduce((sum, { actions }) => sum + actions.filter(({ earlier }) => earlier).length, 0),
  }
}

/** "2 discussed, 1 decision, 1 action, 1 from an earlier review". */
export function countWords(review: Pick<PipelineReviewView, 'deals'>): string {
  const { discussed, decisions, actions, earlier } = summaryCounts(review)
  return [`${discussed} discussed`, count(decisions, 'decision'), count(actions, 'action'), ...(earlier === 0 ? [] : [`${earlier} from ${earlier === 1 ? 'an earlier review' : 'earlier reviews'}`])].join(', ')
}

// Words of people must not turn into headings, links or tables of ours.
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`)
const paragraph = (text: string): string => text.split('\n').map((line) => escaped(line.trim()).replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1')).filter(Boolean).join('  \n')

/** The review as Markdown: what was talked about first, with decisions and actions; then how the others stand, a line each. */
export function summaryMarkdown(review: PipelineReviewView): string {
  const today = review.endedAt ?? review.startedAt
  const talked = review.deals.filter(isTalkedAbout)
  const others = review.deals.filter((deal) => !isTalkedAbout(deal))
  const lines = [
    `# Pipeline review, ${formatDate(today)}`, '',
    `${escaped(review.scope)}. Led by ${escaped(review.member.name)}. ${count(review.deals.length, 'deal')}, ${countWords(review)}.`, '',
    ...talked.flatMap((deal) => dealSection(deal, today)),
  ]
  if (others.length > 0) lines.push('## Not discussed', '', ...others.map((deal) => `- ${escaped(deal.card.account.name)}, ${escaped(deal.card.name)}: ${escaped(standingLine(deal, today))}`), '')
  return `${lines.join('\n').trimEnd()}\n`
}

function dealSection(deal: ReviewDealView, today: string): string[] {
  const { card, note, decision, actions, stood } = deal
  const warnings = stood.warnings.map(({ kind, sentence }) => `- ${WARNING_WORDS[kind]}${sentence ? `: ${escaped(sentence)}` : ''}`)
  const changes = stood.changes.map(({ sentence }) => escaped(sentence)).join('; ')
  return [
    `## ${escaped(card.account.name)}: ${escaped(card.name)}`, '', `${escaped(standingLine(deal, today))}${card.owner ? ` · ${escaped(card.owner.name)}` : ''}`, '',
    ...(stood.disagreement ? [escaped(stood.disagreement), ''] : []),
    ...(changes && stood.since ? [`Since ${formatDate(stood.since, today)}: ${changes}.`, ''] : []),
    ...(warnings.length > 0 ? [...warnings, ''] : []),
    ...(note ? [paragraph(note), ''] : []),
    ...(decision ? [`**Decision:** ${paragraph(decision)}`, ''] : []),
    ...(actions.length > 0 ? [...actions.map((action) => `- [${action.doneAt === null ? ' ' : 'x'}] ${escaped(actionLine({ ...action, doneAt: null }, today))}`), ''] : []),
  ]
}
