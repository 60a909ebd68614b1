import type { SignModel } from '@/lib/alignment/pure'
import { count, formatDate, formatMoney, formatPace } from '@/lib/shared/format'
import { EVIDENCE_NAMED } from './policy'
import type { Warning, WarningEvidence, WarningFacts, WarningView } from './types'

/** What ids stand for; what is missing there is left unsaid. */
export type WarningNames = {
  people: ReadonlyMap<string, string>
  beliefs: ReadonlyMap<string, { statement: string; holder: string }>
  interactions: ReadonlyMap<string, { title: string; at: Date }>
  proofPoints: ReadonlyMap<string, string>
}

/** What the ids in the warnings of an account stand for in its model. */
export function namesIn({ ledger, beliefs, interactions }: SignModel): WarningNames {
  return {
    people: new Map(ledger.holders.flatMap(({ personId, name }) => (personId === null ? [] : [[personId, name]]))),
    beliefs: new Map(beliefs.map(({ id, statement, holder }) => [id, { statement, holder: holder.name }])),
    interactions: new Map(interactions.map(({ id, title, occurredAt }) => [id, { title, at: occurredAt }])),
    proofPoints: new Map(ledger.valuePropositions.flatMap(({ proofPoints }) => proofPoints.map(({ id, statement }) => [id, statement]))),
  }
}

/** A warning in a sentence that a rep reads, with what it rests on. */
export function warningView(warning: Warning, names: WarningNames, now: Date): WarningView {
  const { facts, severity, since, evidence } = warning
  const named = namedEvidence(evidence)
  const more = { beliefs: evidence.beliefIds.length - named.beliefIds.length, interactions: evidence.interactionIds.length - named.interactionIds.length }
  return { kind: facts.kind, severity, since: since?.toISOString() ?? null, sentence: sentenceOf(facts, names, now), evidence: evidenceViews(named, names, now), more }
}

/** What of its evidence a warning names. */
export const namedEvidence = ({ beliefIds, interactionIds, ...rest }: WarningEvidence): WarningEvidence =>
  ({ ...rest, beliefIds: beliefIds.slice(0, EVIDENCE_NAMED), interactionIds: interactionIds.slice(0, EVIDENCE_NAMED) })

function evidenceViews(evidence: WarningEvidence, names: WarningNames, now: Date): WarningView['evidence'] {
  const beliefs = evidence.beliefIds.flatMap((id): WarningView['evidence'] => {
    const belief = names.beliefs.get(id)
    return belief ? [{ of: 'belief', id, label: `“${belief.statement}” (${belief.holder})` }] : []
  })
  const interactions = evidence.interactionIds.flatMap((id): WarningView['evidence'] => {
    const found = names.interactions.get(id)
    return found ? [{ of: 'interaction', id, label: `${found.title}, ${formatDate(found.at, now)}` }] : []
  })
  return [...beliefs, ...interactions, ...(evidence.dealId === null ? [] : [{ of: 'deal' as const, id: evidence.dealId, label: 'the deal in the CRM' }])]
}

function sentenceOf(facts: WarningFacts, names: WarningNames, now: Date): string {
  switch (facts.kind) {
    case 'going_dark': return `No word from them for ${count(facts.days, 'day')}, since ${formatDate(facts.lastAt, now)}${usual(facts.usualGapDays)}.`
    case 'single_threaded': return `Only ${listed(facts.personIds.map((id) => names.people.get(id) ?? 'one person'))} ${facts.personIds.length === 1 ? 'has' : 'have'} spoken to us in the last ${count(facts.windowDays, 'day')}.`
    case 'buyer_unheard': return buyerSentence(facts, names, now)
    case 'objection': return objectionSentence(facts, names)
    case 'budget_slipped': return facts.by === 'crm'
      ? `The amount in the CRM fell from ${formatMoney(facts.from, facts.currency)} to ${formatMoney(facts.to, facts.currency)}.`
      : `${holderOf(facts.beliefId, names)} lowered the budget by ${percent(facts.share)}${quoted(facts.beliefId, names)}.`
    case 'date_slipped': return dateSentence(facts, names, now)
    case 'renewal_diverging': {
      const when = facts.days < 0 ? `The renewal was due ${count(-facts.days, 'day')} ago` : `Renews in ${count(facts.days, 'day')}`
      const slope = facts.slope === null ? '' : ` by ${formatPace(facts.slope)}`
      return `${when} and they are drifting away${slope}${facts.beliefId === null ? '' : `, most by what ${holderOf(facts.beliefId, names, true)} thinks${quoted(facts.beliefId, names)}`}.`
    }
  }
}

const usual = (days: number | null): string => (days === null || days < 1 ? '' : `; a word from them usually comes every ${count(Math.round(days), 'day')}`)
const percent = (share: number): string => `${Math.round(share * 100)} %`
const quoted = (beliefId: string, { beliefs }: WarningNames): string => {
  const belief = beliefs.get(beliefId)
  return belief ? `: “${belief.statement}”` : ''
}

function holderOf(beliefId: string, { beliefs }: WarningNames, inside = false): string {
  return beliefs.get(beliefId)?.holder ?? (inside ? 'somebody there' : 'Somebody there')
}

function listed(names: string[]): string {
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function buyerSentence({ buyerId, heardAt, conversations }: Extract<WarningFacts, { kind: 'buyer_unheard' }>, { people }: WarningNames, now: Date): string {
  if (buyerId === null) return `After ${count(conversations, 'conversation')} nobody is known to be the economic buyer.`
  const who = people.get(buyerId) ?? 'Somebody'
  return heardAt === null
    ? `${who}, the economic buyer, has never spoken to us in ${count(conversations, 'conversation')}.`
    : `${who}, the economic buyer, was last heard on ${formatDate(heardAt, now)}, ${count(Math.floor((now.getTime() - heardAt.getTime()) / 86_400_000), 'day')} ago.`
}

function objectionSentence({ beliefId, interactions, more, proofPointIds }: Extract<WarningFacts, { kind: 'objection' }>, names: WarningNames): string {
  const belief = names.beliefs.get(beliefId)
  const what = belief ? `“${belief.statement}” (${belief.holder}, in ${count(interactions, 'conversation')})` : `an objection of ${count(interactions, 'conversation')}`
  const points = proofPointIds.flatMap((id) => names.proofPoints.get(id) ?? [])
  return `Nobody has answered ${what}${more > 0 ? ` and ${count(more, 'other')}` : ''}.${points.length > 0 ? ` To bring: ${points.slice(0, 2).join('; ')}.` : ''}`
}

function dateSentence(facts: Extract<WarningFacts, { kind: 'date_slipped' }>, names: WarningNames, now: Date): string {
  if (facts.by === 'passed') return `The close date, ${formatDate(facts.closeDate, now)}, passed ${facts.days === 1 ? 'yesterday' : `${count(facts.days, 'day')} ago`}, and the deal is open.`
  if (facts.by === 'crm') return `The close date in the CRM moved from ${formatDate(facts.from, now)} to ${formatDate(facts.to, now)}, ${count(facts.days, 'day')} later.`
  return `${holderOf(facts.beliefId, names)} moved a date back by ${count(facts.days, 'day')}${quoted(facts.beliefId, names)}.`
}
