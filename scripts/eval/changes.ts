import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { restsOn } from './rests-on'

export type FoundChange = { type: string; when: string; why: string; found: boolean; by: string | null }

/** Kinds of change that end something: turned openly, a value that moved, a worry that was met. */
const ENDING = ['mind_change', 'update', 'resolved'] as const
/** Times of a call differ by a day between its two deliveries, and between a mail and what it forwards. */
const NEAR_MS = 2 * 86_400_000

/**
 * Which changes of the gold the model shows: a belief that rests on quotes of one of the change's beliefs, under its holder,
 * ends at about that time (a value may have moved in steps, so an `update` may end earlier). Updates count only where a quote
 * contradicts the final statement: a doubt that merely grew ends nothing.
 */
export function changesFound(account: AccountFile, gold: Gold, beliefs: readonly ProjectedBelief[]): FoundChange[] {
  const rests = restsOn(account, gold)
  return gold.changes.flatMap(({ type, when, why, belief_ids }): FoundChange[] => {
    const kind = ENDING.find((ending) => ending === type)
    const named = gold.beliefs.filter(({ id }) => belief_ids.includes(id))
    const ends = named.length > 1 || named.some(({ observations }) => observations.some(({ polarity }) => polarity === 'contradicts'))
    if (!kind || (kind === 'update' && !ends)) return []
    const isThen = (to: Date): boolean => to.getTime() <= when.getTime() + NEAR_MS && (kind === 'update' || to.getTime() >= when.getTime() - NEAR_MS)
    const belief = beliefs.find(({ validTo, ...one }) => validTo !== null && isThen(validTo) && named.some((wanted) => rests({ validTo, ...one }, wanted)))
    return [{ type: kind, when: when.toISOString(), why, found: belief !== undefined, by: belief ? `${belief.statement} (${belief.status})` : null }]
  })
}
