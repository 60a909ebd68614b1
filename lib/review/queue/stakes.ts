import { minorDigits } from '@/lib/shared/format'
import { amountIn, type Money } from './money'
import { PRESSING_DAYS } from './policy'

/** How much a mistake would cost at an account: a factor from 1 to 6, and whether the policy or a hand calls it high. */
export type Stakes = { factor: number; high: boolean }

type Deal = { outcome: string | null; closeDate: Date | null; amountMinor: number | null; currency: string | null }

/** In whole units of the policy's currency. */
const LARGE = 100_000

/** Double where an open deal closes within 30 days or was due in the last two weeks, half more where one is large (100,000), double where much is at stake. */
export function stakesOf(deals: readonly Deal[], high: boolean, now: Date, money: Money): Stakes {
  const open = deals.filter((deal) => deal.outcome === null)
  const soon = open.some(({ closeDate }) => closeDate !== null && isPressing((closeDate.getTime() - now.getTime()) / 86_400_000))
  const least = LARGE * 10 ** minorDigits(money.currency)
  const large = open.some(({ amountMinor, currency }) => (amountIn(money, amountMinor ?? 0, currency) ?? 0) >= least)
  return { factor: (soon ? 2 : 1) * (large ? 1.5 : 1) * (high ? 2 : 1), high }
}

const isPressing = (days: number): boolean => days <= PRESSING_DAYS.before && days >= -PRESSING_DAYS.after
