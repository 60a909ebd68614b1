import { formatMoney } from '@/lib/shared/format'
import type { ReviewReasonName } from './types'

const REASONS: Record<ReviewReasonName, string> = {
  low_reading: 'possibly heard',
  contested: 'contested',
  possible_duplicate: 'possible duplicate',
  ambiguous_match: 'one belief or two',
  tombstone_differs: 'differs from a rejected reading',
  audit_sample: 'random sample',
  high_stakes: 'much at stake',
  mind_change: 'changed their mind',
  functional_update: 'new value',
  sensitive: 'may be sensitive',
  subject_request: 'asked for by the person',
  extractor_disagreement: 'two readers differ',
  correction: 'a colleague disagrees',
}

const ROLES: Record<string, string> = {
  economic_buyer: 'economic buyer', champion: 'champion', blocker: 'blocker', technical_evaluator: 'technical evaluator', legal: 'legal', user: 'user', company: 'the company',
}

type Deal = { name: string; type: string; outcome: string | null; closeDate: Date | null; amountMinor: number | null; currency: string | null }

/** Why an item is here, in one line: "possibly heard · economic buyer · renewal €240k closes in 18 days". */
export function whyLine(item: { reason: ReviewReasonName; role: string; reading: number; deals: readonly Deal[] }, now: Date): string {
  const parts = [REASONS[item.reason]]
  const role = ROLES[item.role]
  if (role) parts.push(role)
  const deal = item.deals.filter((each) => each.outcome === null).toSorted((a, b) => (a.closeDate?.getTime() ?? Infinity) - (b.closeDate?.getTime() ?? Infinity))[0]
  if (deal) parts.push(dealLine(deal, now))
  return parts.join(' · ')
}

function dealLine(deal: Deal, now: Date): string {
  const amount = deal.amountMinor === null ? '' : ` ${formatMoney(deal.amountMinor, deal.currency)}`
  if (!deal.closeDate) return `${deal.type} deal${amount}`
  const days = Math.round((deal.closeDate.getTime() - now.getTime()) / 86_400_000)
  const when = days < 0 ? `was due ${-days} ${days === -1 ? 'day' : 'days'} ago` : days === 0 ? 'closes today' : `closes in ${days} ${days === 1 ? 'day' : 'days'}`
  return `${deal.type} deal${amount} ${when}`
}
