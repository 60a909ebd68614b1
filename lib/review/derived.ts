import { pulse, summarise, type Summary } from '@/lib/alignment/pure'
import { rankOf } from '@/lib/beliefs/pure'
import type { KeptModel } from '@/lib/beliefs/types'
import { candidatesOf, stakesOf, type Candidate } from './candidates'

export type Derived = { summary: Summary; candidates: (Candidate & { beliefId: string | null })[] }

/** What lists show of an account and what a person should look at there, from its beliefs; `now` is for deals that close soon. */
export function derivedOf(model: KeptModel, deals: Parameters<typeof stakesOf>[0], now: Date): Derived {
  const { at, ledger, interactions, beliefs } = model
  const summary = summarise(pulse(ledger, model, at), interactions, beliefs.map((belief) => ({
    id: belief.id, key: belief.key, stance: belief.stance, admission: belief.admission, status: belief.status, rank: rankOf(belief, at.asOf),
  })))
  const ids = new Map(beliefs.map((belief) => [belief.key, belief.id]))
  const candidates = candidatesOf(ledger, model, stakesOf(deals, now)).map((candidate) => ({
    ...candidate, beliefId: candidate.beliefKey === null ? null : (ids.get(candidate.beliefKey) ?? null),
  }))
  return { summary, candidates }
}
