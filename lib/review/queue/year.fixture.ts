import { clustersOf } from '@/lib/beliefs/cluster'
import { isContested } from '@/lib/beliefs/opinion'
import { massesOf, STRENGTH, uncertaintyOf } from '@/lib/beliefs/pure'
import type { Holder, KeptModel, Ledger, LedgerInteraction, LedgerObservation, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { seeded } from '@/lib/shared/seeded'
import { CERTAINTIES, DIMENSIONS, KINDS } from '@/lib/shared/vocabulary'

/** Something that somebody said at an account, as a reader heard it; `right` is what a reviewer who listens will find. */
export type Said = { id: string; right: boolean; ruled: 'accepted' | 'rejected' | null; turns: boolean; subject: number; item: WeighedEvidence }

/** An account that grows for a year, with a model of beliefs that is made of what was said and ruled. */
export type SimulatedAccount = { id: string; ledger: Ledger; said: Said[]; ambiguous: KeptModel['ambiguous'] }

export const DAY = 86_400_000
export const START = Date.UTC(2026, 0, 5)

const ROLES = ['economic_buyer', 'champion', 'technical_evaluator', 'user', 'user', 'company'] as const
const SUBJECTS = 40
const LIFE_DAYS = 120

export function openYear(seed: string, accounts: number): { next: () => number; accounts: SimulatedAccount[] } {
  const next = seeded(seed)
  return { next, accounts: Array.from({ length: accounts }, (_, n) => newAccount(`a${n}`, n % 5 === 0)) }
}

function newAccount(id: string, highStakes: boolean): SimulatedAccount {
  const holders = ROLES.map((role, n): Holder => ({ key: `${id} h${n}`, personId: role === 'company' ? null : `${id} p${n}`, name: `Person ${n}`, role, modelled: true }))
  const ledger: Ledger = {
    account: { id, name: id }, holders, interactions: [], observations: [], decisions: [], precisions: [], calibrations: [], valuePropositions: [], dimensionWeights: {}, highStakes,
  }
  return { id, ledger, said: [], ambiguous: [] }
}

/** An interaction of an account: a few statements of its people, of which a reader is more or less sure. */
export function converse(account: SimulatedAccount, next: () => number, at: Date): void {
  const id = `${account.id} i${account.ledger.interactions.length}`
  const interaction: LedgerInteraction = {
    id, hash: id, fileName: '', type: 'call', title: '', dealId: null, occurredAt: at, ingestedAt: at, threadId: null, fingerprint: [], fidelity: 1, fromCustomer: true, removedAt: null,
  }
  account.ledger.interactions.push(interaction)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0]
  for (let n = 3 + Math.floor(next() * 5); n > 0; n--) {
    const holder = account.ledger.holders[Math.floor(next() * account.ledger.holders.length)]
    if (!holder) continue
    const subject = Math.floor(next() ** 1.5 * SUBJECTS)
    const reading = next() < 0.65 ? 0.8 + 0.19 * next() : 0.5 + 0.3 * next()
    // Most people hold to what they think; now and then they say the contrary.
    const leaning = (subject * 7 + holder.key.length + holder.name.length) % 3 === 0 ? 'negative' : 'positive'
    const stance = next() < 0.07 ? (leaning === 'negative' ? 'positive' : 'negative') : subject % 5 === 4 ? 'neutral' : leaning
    const observation: LedgerObservation = {
      id: `${id} o${n}`, interactionId: id, segment: n, start: 0, end: 20, quote: '', speaker: '', speakerPersonId: holder.personId, holderKey: holder.key, reported: false, statement: '',
      kind: KINDS[subject % KINDS.length] ?? 'evaluation', dimension: DIMENSIONS[subject % DIMENSIONS.length] ?? 'value', stance, polarity: 'affirmed', certainty: pick(CERTAINTIES),
      unprompted: false, reason: null, attribute: null, turnabout: null, source: 'first_person', extractor: 'test', extractorVersion: '1', reading, eventAt: at, ingestedAt: at, status: 'active', closedAt: null,
    }
    const item = { observation, interaction, weight: STRENGTH[observation.certainty] * 0.8, factors: [], damping: 1, supports: true, accepted: false }
    const like = account.said.at(-1 - Math.floor(next() * 40))
    if (like && next() < 0.03 && like.item.observation.holderKey === holder.key && like.subject !== subject) account.ambiguous.push({ a: observation.id, b: like.id, why: 'alike', likeness: 0.3 + 0.3 * next() })
    account.said.push({ id: observation.id, right: next() < reading, ruled: null, turns: next() < 0.015, subject, item })
  }
}

/** The account's model at a moment, as a projection of it would be. */
export function modelOf({ id, ledger, said, ambiguous }: SimulatedAccount, now: Date): KeptModel {
  const groups = new Map<string, Said[]>()
  for (const each of said) {
    if (each.ruled === 'rejected') continue
    const shown = each.ruled === 'accepted' || each.item.observation.reading >= 0.8
    const key = `${each.item.observation.holderKey}|${each.subject}|${shown ? 'shown' : 'possibly_heard'}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
  const beliefs = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, items]): WordlessBelief[] => {
    const [holderKey = '', subject = '', admission] = key.split('|')
    const holder = holders.get(holderKey)
    return holder ? stretches(items).map(({ part, closer }, n) => beliefOf({ key: `${id}|${key}|${n}`, next: closer && `${id}|${key}|${n + 1}` }, holder, subject, admission === 'shown' ? 'shown' : 'possibly_heard', part, closer, now)) : []
  })
  return { at: { asOf: now, knownAt: now }, ledger, interactions: ledger.interactions, beliefs: beliefs.map((belief) => ({ ...belief, id: belief.key })), ambiguous }
}

function stretches(items: readonly Said[]): { part: Said[]; closer: Said | null }[] {
  const parts: { part: Said[]; closer: Said | null }[] = []
  for (const each of items) {
    const current = parts.at(-1)
    if (!current || each.turns) {
      if (current) current.closer = each
      parts.push({ part: [each], closer: null })
    } else current.part.push(each)
  }
  return parts
}

function beliefOf({ key, next }: { key: string; next: string | null }, holder: Holder, subject: string, admission: WordlessBelief['admission'], items: readonly Said[], closer: Said | null, now: Date): WordlessBelief {
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) throw new Error('a belief rests on something')
  const sides = { positive: 0, negative: 0, neutral: 0 }
  for (const { item } of items) sides[item.observation.stance] += item.weight
  const stance = (['positive', 'negative', 'neutral'] as const).reduce((best, side) => (sides[side] > sides[best] ? side : best))
  const byCluster = new Map<string, WeighedEvidence[]>()
  for (const { item, ruled } of items) {
    const supports = item.observation.stance === stance
    const group = `${item.interaction.hash} ${supports}`
    byCluster.set(group, [...(byCluster.get(group) ?? []), { ...item, supports, accepted: ruled === 'accepted' }])
  }
  const clusters = clustersOf([...byCluster].map(([each, evidence]) => ({ key: each, evidence: evidence.sort((a, b) => b.weight - a.weight) })), LIFE_DAYS, now)
  const { r, s } = massesOf(clusters)
  const { kind, dimension } = last.item.observation
  return {
    key, holder, subject, statement: key, polarity: 'affirmed', kind, dimension, stance, admission, status: closer ? 'superseded' : isContested(r, s) ? 'contested' : 'active',
    opinion: { r, s, u: uncertaintyOf(r, s) }, observations: clusters.length, mentions: items.length, firstSeen: first.item.observation.eventAt, lastSeen: last.item.observation.eventAt,
    validFrom: first.item.observation.eventAt, validTo: closer ? closer.item.observation.eventAt : null, supersededBy: next,
    closedBecause: closer ? 'mind_change' : null, closedBy: closer?.id ?? null, clusters, valuePropositionId: null, group: subject,
  }
}
