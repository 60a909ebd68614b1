type Deal = { outcome: string | null; outcomeAt: Date | string | null }

/** Ended so, an account has nothing to lose any more. */
const GONE: ReadonlySet<string> = new Set(['lost', 'churned'])

const time = ({ outcomeAt }: Deal): number => (outcomeAt === null ? 0 : new Date(outcomeAt).getTime())

/** The deal that ended last of an account without an open one; null where one is open, and where there was none. */
export const lastDeal = <D extends Deal>(deals: readonly D[]): D | null =>
  deals.some(({ outcome }) => outcome === null) ? null : (deals.toSorted((a, b) => time(b) - time(a))[0] ?? null)

/** The deal with which an account left: not won, or not renewed; null where it did not leave. */
export function leftWith<D extends Deal>(deals: readonly D[]): D | null {
  const last = lastDeal(deals)
  return last !== null && GONE.has(last.outcome ?? '') ? last : null
}
