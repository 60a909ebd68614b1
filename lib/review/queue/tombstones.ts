import { PRECISION_PRIOR, SOURCE, STRENGTH, W } from '@/lib/beliefs/pure'
import type { Ledger, LedgerObservation, Projection, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'

/** What is needed of words that a ruling on others keeps out, whichever part of the ledger was read. */
export type HeldRow = Pick<LedgerObservation, 'id' | 'interactionId' | 'segment' | 'start' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty' | 'source' | 'reading' | 'reported' | 'eventAt'>

/** Ids of the words that wait because of a ruling on other words. */
export function heldIds({ decisions }: Pick<Ledger, 'decisions'>, ambiguous: Projection['ambiguous']): string[] {
  const ruled = new Set(decisions.map(({ id }) => id))
  return [...new Set(ambiguous.flatMap(({ a, b }) => (ruled.has(b) ? [a] : [])))]
}

/** Those words as the belief that they would be, were they let in: held by whoever the ruling is about. */
export function heldWords(ledger: Ledger, ambiguous: Projection['ambiguous'], rows: ReadonlyMap<string, HeldRow>): { key: string; belief: WordlessBelief; item: WeighedEvidence }[] {
  if (rows.size === 0) return []
  const decisions = new Map(ledger.decisions.map((decision) => [decision.id, decision]))
  const holders = new Map(ledger.holders.map((holder) => [holder.key, holder]))
  const interactions = new Map(ledger.interactions.map((interaction) => [interaction.id, interaction]))
  return ambiguous.flatMap(({ a, b }) => {
    const [row, holderKey] = [rows.get(a), decisions.get(b)?.target?.holderKey]
    const [holder, interaction] = [holders.get(holderKey ?? ''), interactions.get(row?.interactionId ?? '')]
    if (!row || !holder || !interaction) return []
    return [{ key: `tombstone:${a}`, ...asIfHeard(row, holder, interaction) }]
  })
}

/** Words that count nowhere, as the belief that they would be by themselves. */
export function asIfHeard(row: HeldRow, holder: WordlessBelief['holder'], interaction: WeighedEvidence['interaction']): { belief: WordlessBelief; item: WeighedEvidence } {
  const item = evidence(row, holder.key, interaction)
  return { item, belief: beliefOf(row, holder, item) }
}

function evidence(row: HeldRow, holderKey: string, interaction: WeighedEvidence['interaction']): WeighedEvidence {
  const observation: LedgerObservation = {
    ...row, holderKey, end: row.start, quote: '', speaker: '', speakerPersonId: null, statement: '', unprompted: false, reason: null, attribute: null, turnabout: null,
    extractor: '', extractorVersion: '', ingestedAt: interaction.ingestedAt, status: 'active', closedAt: null,
  }
  const weight = (STRENGTH[row.certainty] * SOURCE[row.source] * PRECISION_PRIOR.accepted) / PRECISION_PRIOR.total
  return { observation, interaction, weight, factors: [], damping: 1, supports: true, accepted: false }
}

function beliefOf(row: HeldRow, holder: WordlessBelief['holder'], item: WeighedEvidence): WordlessBelief {
  return {
    key: '', holder, subject: '', statement: '', polarity: row.polarity, kind: row.kind, dimension: row.dimension, stance: row.stance, admission: 'possibly_heard', status: 'active',
    opinion: { r: item.weight, s: 0, u: W / (item.weight + W) }, observations: 1, mentions: 1, firstSeen: row.eventAt, lastSeen: row.eventAt, validFrom: row.eventAt, validTo: null,
    supersededBy: null, closedBecause: null, clusters: [{ key: '', at: row.eventAt, supports: true, mass: item.weight, decay: 1, halfLifeDays: 1, evidence: [item] }],
    valuePropositionId: null, group: '',
  }
}
