import { heldBack, pulse, summarise, type Summary } from '@/lib/alignment/pure'
import { rankOf } from '@/lib/beliefs/pure'
import type { KeptModel } from '@/lib/beliefs/types'
import { candidatesOf, type Circumstances } from './queue/candidates'
import type { Wanted } from './queue/reconcile'

export type Derived = { summary: Summary; candidates: Wanted[] }

/** What lists show of an account and what a person should look at there, from its beliefs and what people have said and decided. */
export function derivedOf(model: KeptModel, circumstances: Circumstances): Derived {
  const { at, ledger, interactions, beliefs } = model
  const held = heldBack(ledger, model, interactions, at)
  const told = held.size === 0 ? beliefs : beliefs.filter(({ key }) => !held.has(key))
  const summary = summarise(pulse(ledger, model, at), interactions, told, (belief) => rankOf(belief, at.asOf), at.asOf)
  const ids = new Map(beliefs.map((belief) => [belief.key, belief.id]))
  const candidates = candidatesOf(ledger, model, circumstances).map((candidate) => Object.assign(candidate, { beliefId: candidate.beliefKey === null ? null : (ids.get(candidate.beliefKey) ?? null) }))
  return { summary, candidates }
}
