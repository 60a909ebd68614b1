/** How much a mistake would cost at an account: a factor from 1 to 6, and whether the policy or a hand calls it high. */
export type Stakes = { factor: number; high: boolean }

type Deal = { outcome: string | null; closeDate: Date | null; amountMinor: number | null }

const SOON_DAYS = 30
const LARGE_MINOR = 10_000_000

/** Double where an open deal closes within 30 days, half more where one is large (100,000), double where much is at stake. */
export function stakesOf(deals: readonly Deal[], high: boolean, now: Date): Stakes {
  const open = deals.filter((deal) => deal.outcome === null)
  const soon = open.some(({ closeDate }) => closeDate !== null && (closeDate.getTime() - now.getTime()) / 86_400_000 <= SOON_DAYS)
  const large = open.some(({ amountMinor }) => (amountMinor ?? 0) >= LARGE_MINOR)
  return { factor: (soon ? 2 : 1) * (large ? 1.5 : 1) * (high ? 2 : 1), high }
}
