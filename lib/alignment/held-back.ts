import type { Instant, Ledger, LedgerInteraction, Standing, WordlessBelief } from '@/lib/beliefs/types'
import { footingOf, leverageOfBelief, type Footing } from './leverage'

/**
 * Keys of the beliefs that are only *proposed*: on an account where much is at stake, what no reviewer has seen, what would change a
 * headline, a warning or a brief, and what was not told before much was at stake. They stand on the page and count nowhere until
 * somebody decides. None on other accounts.
 */
export function heldBack(ledger: Ledger, standing: Standing, interactions: readonly LedgerInteraction[], at: Instant): ReadonlySet<string> {
  if (ledger.highStakes !== true) return NONE
  const footing = footingOf(ledger, standing, interactions, at)
  return new Set(standing.beliefs.filter((belief) => isTold(footing, belief) && !stoodBefore(belief, ledger.highStakesSince)).map(({ key }) => key))
}

const NONE: ReadonlySet<string> = new Set()

/** Would a page tell otherwise without this belief, which nobody has confirmed? Where much is at stake a person is asked about it. */
export function isTold(footing: Footing, belief: WordlessBelief): boolean {
  if (belief.admission !== 'shown' || belief.validTo !== null || isConfirmed(belief)) return false
  return leverageOfBelief(footing, belief).touches.length > 0
}

/** A mark takes nothing off a page that people have read: what was known of before it stays, and is asked about all the same. */
const stoodBefore = ({ clusters }: WordlessBelief, since: Date | undefined): boolean =>
  since !== undefined && clusters.some(({ evidence }) => evidence.some(({ interaction }) => interaction.ingestedAt < since))

/** Has a reviewer accepted any of its evidence, or asserted it? */
const isConfirmed = ({ clusters }: WordlessBelief): boolean =>
  clusters.some(({ evidence }) => evidence.some(({ accepted, factors }) => accepted || factors.some(({ of }) => of === 'asserted')))
