import type { Touch } from '@/lib/alignment/types'
import { DAY_MS } from '@/lib/beliefs/pure'
import { formatMoney } from '@/lib/shared/format'
import type { ReviewReasonName } from '../types'
import { REASON_NAMES } from './reason-names'

const ROLES: Record<string, string> = {
  economic_buyer: 'economic buyer', champion: 'champion', blocker: 'blocker', technical_evaluator: 'technical evaluator', legal: 'legal', user: 'user', company: 'the company',
}

type Deal = { type: string; outcome: string | null; closeDate: Date | null; amountMinor: number | null; currency: string | null }

/** Why an item is here, in one line: "contested · economic buyer · renewal €240k closes in 18 days". */
export function whyLine(item: { reason: ReviewReasonName; role: string; deals: readonly Deal[] }, now: Date): string {
  const parts = [REASON_NAMES[item.reason]]
  const role = ROLES[item.role]
  if (role) parts.push(role)
  const deal = item.deals.filter((each) => each.outcome === null).toSorted((a, b) => (a.closeDate?.getTime() ?? Infinity) - (b.closeDate?.getTime() ?? Infinity))[0]
  if (deal) parts.push(dealLine(deal, now))
  return parts.join(' · ')
}

function dealLine(deal: Deal, now: Date): string {
  const amount = deal.amountMinor === null ? '' : ` ${formatMoney(deal.amountMinor, deal.currency)}`
  const name = deal.type === 'new' ? 'new deal' : deal.type
  if (!deal.closeDate) return `${name}${amount}`
  // By the calendar, as warnings count.
  const days = Math.floor(deal.closeDate.getTime() / DAY_MS) - Math.floor(now.getTime() / DAY_MS)
  const when = days < 0 ? `was due ${inDays(-days)} ago` : days === 0 ? 'closes today' : `closes in ${inDays(days)}`
  return `${name}${amount} ${when}`
}

const inDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

const TOUCHED: Record<Touch, string> = {
  blocked: 'who blocks', decision_maker: 'where the decision maker stands', objection: 'the first objection', unanswered: 'a warning of an objection nobody answered',
  alignment: 'the alignment shown', brief: 'what a brief opens with',
}

type Weighed = { reason: ReviewReasonName; touches: readonly string[]; effect: number; uncertainty: number; stakes: number; createdAt: Date }

/**
 * Why an item comes so early: "could change who blocks · doubt .38 · stakes ×3 · waiting 3 days". How likely the answer changes something
 * is, of what is shown, the doubt in it; of what was only possibly heard, the chance that it is right.
 */
export function orderLine({ reason, touches, effect, uncertainty, stakes, createdAt }: Weighed, now: Date): string {
  const told = (Object.keys(TOUCHED) as Touch[]).filter((touch) => touches.includes(touch)).map((touch) => TOUCHED[touch])
  const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / 86_400_000))
  return [
    told.length > 0 ? `could change ${told.slice(0, 2).join(' and ')}` : `effect ${decimal(effect)}`,
    `${reason === 'low_reading' ? 'chance that it is right' : 'doubt'} ${decimal(uncertainty)}`, ...(stakes > 1 ? [`stakes ×${Number(stakes.toFixed(1))}`] : []), days === 0 ? 'new today' : `waiting ${inDays(days)}`,
  ].join(' · ')
}

/** Hundredths without the leading zero, as confidence is written: ".62". */
const decimal = (share: number): string => share.toFixed(2).replace(/^0/, '')
