import { trendWord } from '@/lib/alignment/pure'
import { count, formatAlignment, formatDate, formatDifference, formatMoney } from '@/lib/shared/format'
import type { Trend } from '@/lib/shared/vocabulary'
import type { WarningKind } from '../warnings/types'
import { TOLD_CHANGE } from './policy'
import type { ChangeView, DealState } from './types'

const WARNING_NAMES: Record<WarningKind, string> = {
  going_dark: 'they went silent', buyer_unheard: 'the economic buyer is unheard', objection: 'an objection is unanswered', renewal_diverging: 'the renewal drifts',
  single_threaded: 'it hangs on too few people', budget_slipped: 'the budget fell', date_slipped: 'a date slipped',
}
/** What a change is told between: a direction that is not clear is none. */
const directionOf = ({ trend, clear }: Pick<DealState, 'trend' | 'clear'>): Exclude<Trend, 'silent'> =>
  (trend === 'converging' || trend === 'diverging') && !clear ? 'stable' : (trend ?? 'not_enough_evidence')

/** What is different of a deal between two looks at it, in words: first what the CRM says, then what its people do. */
export function changesOf(before: DealState, after: DealState, today: Date): ChangeView[] {
  return [...inCrm(before, after, today), ...inMind(before, after), ...inWarnings(before, after)]
}

const money = ({ amountMinor, currency }: Pick<DealState, 'amountMinor' | 'currency'>): string => (amountMinor === null ? 'no amount' : formatMoney(amountMinor, currency))
const date = (at: Date | null, today: Date): string => (at === null ? 'no date' : formatDate(at, today))

function inCrm(before: DealState, after: DealState, today: Date): ChangeView[] {
  const found: ChangeView[] = []
  if (before.stage !== after.stage) found.push({ of: 'stage', sentence: `Stage: ${before.stage} → ${after.stage}`, tone: 'neutral' })
  if (before.amountMinor !== after.amountMinor || before.currency !== after.currency) {
    const same = before.currency === after.currency
    const more = (after.amountMinor ?? 0) - (before.amountMinor ?? 0)
    found.push({ of: 'amount', sentence: `Amount: ${money(before)} → ${money(after)}`, tone: !same || more === 0 ? 'neutral' : more > 0 ? 'better' : 'worse' })
  }
  if (before.closeDate?.getTime() !== after.closeDate?.getTime()) {
    const later = before.closeDate !== null && after.closeDate !== null ? after.closeDate.getTime() - before.closeDate.getTime() : 0
    found.push({ of: 'close', sentence: `Closes: ${date(before.closeDate, today)} → ${date(after.closeDate, today)}`, tone: later > 0 ? 'worse' : later < 0 ? 'better' : 'neutral' })
  }
  if (before.forecastCategory !== after.forecastCategory) found.push({ of: 'forecast', sentence: `Forecast: ${before.forecastCategory ?? 'none'} → ${after.forecastCategory ?? 'none'}`, tone: 'neutral' })
  return found
}

function inMind(before: DealState, after: DealState): ChangeView[] {
  const found: ChangeView[] = []
  const said = after.interactions - before.interactions
  if (said !== 0) found.push({ of: 'interactions', sentence: said > 0 ? `${count(said, 'interaction')} since` : `${count(-said, 'interaction')} removed`, tone: 'neutral' })
  const moved = before.overall === null || after.overall === null ? null : after.overall - before.overall
  if (moved !== null && Math.abs(moved) >= TOLD_CHANGE && after.overall !== null) {
    found.push({ of: 'alignment', sentence: `Alignment ${formatDifference(before.overall ?? 0, after.overall)}, now ${formatAlignment(after.overall)}`, tone: moved > 0 ? 'better' : 'worse' })
  } else if ((before.overall === null) !== (after.overall === null)) {
    found.push({ of: 'alignment', sentence: after.overall === null ? 'Alignment: not enough evidence any more' : `Alignment is known now: ${formatAlignment(after.overall)}`, tone: 'neutral' })
  }
  const [from, to] = [directionOf(before), directionOf(after)]
  if (from !== to) found.push({ of: 'trend', sentence: `Trend: ${trendWord(before)} → ${trendWord(after)}`, tone: to === 'converging' || from === 'diverging' ? 'better' : to === 'diverging' || from === 'converging' ? 'worse' : 'neutral' })
  return found
}

function inWarnings(before: DealState, after: DealState): ChangeView[] {
  const fresh = after.warnings.filter((kind) => !before.warnings.includes(kind))
  const gone = before.warnings.filter((kind) => !after.warnings.includes(kind))
  return [
    ...fresh.map((kind): ChangeView => ({ of: 'warning', sentence: `New: ${WARNING_NAMES[kind]}`, tone: 'worse' })),
    ...gone.map((kind): ChangeView => ({ of: 'cleared', sentence: `The warning that ${WARNING_NAMES[kind]} is gone`, tone: 'better' })),
  ]
}
