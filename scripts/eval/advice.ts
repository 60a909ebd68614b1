import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { restsOn } from './rests-on'

/** One of the three things that a rep should know; `at` is the place of the first belief it rests on, from 1, null where none is shown. */
export type Advice = { text: string; at: number | null; by: string | null }

/** Where the page's beliefs, in its own order, first tell what each advice of the gold rests on. */
export function adviceFound(account: AccountFile, gold: Gold, beliefs: readonly ProjectedBelief[]): Advice[] {
  const rests = restsOn(account, gold)
  return gold.top3_for_a_rep.map(({ text, belief_ids }) => {
    const wanted = gold.beliefs.filter(({ id }) => belief_ids.includes(id))
    const at = beliefs.findIndex((belief) => wanted.some((each) => rests(belief, each)))
    return { text, at: at === -1 ? null : at + 1, by: beliefs[at]?.statement ?? null }
  })
}
