import { attributeIn } from '@/lib/beliefs/extract/builtin/rules/attributes'
import { negationIn } from '@/lib/beliefs/extract/builtin/rules/negation'
import { turnaboutIn, type Turned } from '@/lib/beliefs/extract/builtin/turnabout'
import { NEGATIONS } from '@/lib/beliefs/lexicon'
import { nameRivals, newValuesIn } from '@/lib/beliefs/turnabout-value'
import { committeeRole, sideOf } from '@/lib/crm'
import type { Attribute, Holder, Ledger, LedgerInteraction, LedgerObservation, Turnabout } from '@/lib/beliefs/types'
import { typeOf, type AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { holderNames } from './score-account'

type GoldBelief = Gold['beliefs'][number]
type GoldObservation = GoldBelief['observations'][number]

const COMPANY = 'company'
const ENDS: Record<string, { status: GoldBelief['final_status']; turnabout: Turnabout }> = {
  mind_change: { status: 'superseded', turnabout: 'mind_change' }, resolved: { status: 'resolved', turnabout: 'withdraws' },
}

/** The ledger that a reader would make who finds the gold and nothing else: measures keeping and alignment apart from reading. */
export function goldLedger(account: AccountFile, gold: Gold): Ledger {
  const copies = new Set(gold.same_interaction.flatMap((files) => files.slice(1)))
  const interactions = account.interactions.filter(({ file }) => !copies.has(file)).map(interactionOf)
  const byFile = new Map(interactions.map((interaction) => [interaction.fileName, interaction]))
  const holders = holdersOf(account, gold)
  const turning = turningPoints(gold, byFile)
  const observations = gold.beliefs.flatMap((belief) => belief.observations.flatMap((observation, index) => {
    const interaction = byFile.get(observation.file)
    return interaction ? [observationOf(belief, observation, index, interaction, holders(belief.holder).key, turning.get(observation) ?? null)] : []
  }))
  return {
    account: { id: account.slug ?? account.name, name: account.name },
    holders: [...new Map(gold.beliefs.map(({ holder }) => holders(holder)).concat(account.people.map(({ name }) => holders(name))).map((holder) => [holder.key, holder])).values()],
    interactions, observations, decisions: [], precisions: [], calibrations: [],
    valuePropositions: account.value_propositions.map(({ dimension, statement }, index) => ({ id: `v${index}`, dimension, statement, proofPoints: [] })),
    dimensionWeights: {},
  }
}

function interactionOf({ file, type, occurredAt, title }: AccountFile['interactions'][number]): LedgerInteraction {
  const at = occurredAt ?? new Date(0)
  const kind = typeOf(type) ?? 'call'
  return {
    id: file, hash: file, fileName: file, type: kind, title: title ?? file, dealId: null, occurredAt: at, ingestedAt: at, threadId: null,
    fingerprint: [], fidelity: 1, fromCustomer: kind !== 'usage', removedAt: null,
  }
}

/** Holders by the names of the account file; whoever is not in it stands for themselves. */
function holdersOf(account: AccountFile, gold: Gold): (name: string) => Holder {
  const { isSameHolder } = holderNames(account)
  const people = account.people.filter((person) => sideOf(person.side ?? 'customer') === 'customer')
  const known = new Map<string, Holder>()
  const find = (name: string): Holder => {
    if (isSameHolder(name, COMPANY)) return { key: COMPANY, personId: null, name: account.name, role: 'company', modelled: true }
    const person = people.find((one) => isSameHolder(one.name, name))
    const own = person?.name ?? name
    return { key: `person:${own}`, personId: own, name: own, role: committeeRole(person?.role), modelled: true }
  }
  for (const { holder } of gold.beliefs) known.set(holder, find(holder))
  return (name) => known.get(name) ?? find(name)
}

/**
 * What a reader would mark, because the words say it: where the holder of a belief that is given up says so openly, and where
 * a worry is met. In the quote nearest to the change, among those that contradict if any do. What drifts is for the keeper to see.
 */
function turningPoints(gold: Gold, interactions: ReadonlyMap<string, LedgerInteraction>): Map<GoldObservation, Turnabout> {
  const found = new Map<GoldObservation, Turnabout>()
  for (const { type, when, belief_ids } of gold.changes) {
    const end = ENDS[type]
    if (!end) continue
    const gap = ({ file }: GoldObservation): number => Math.abs((interactions.get(file)?.occurredAt.getTime() ?? Infinity) - when.getTime())
    for (const belief of gold.beliefs.filter(({ id, final_status }) => belief_ids.includes(id) && final_status === end.status)) {
      const against = belief.observations.filter((observation) => observation.polarity === 'contradicts' && !isFormerValue(belief, observation))
      const candidates = against.length > 0 ? against : end.turnabout === 'withdraws' ? belief.observations : []
      const [nearest] = [...candidates].sort((a, b) => gap(a) - gap(b))
      if (nearest) found.set(nearest, end.turnabout)
    }
  }
  return found
}

function observationOf(
  { id, statement, kind, dimension }: GoldBelief, observation: GoldObservation, index: number, interaction: LedgerInteraction, holderKey: string, turnabout: Turnabout | null,
): LedgerObservation {
  const { quote, certainty, stance, reported, polarity } = observation
  const moved = turnabout === null ? movedIn(quote) : null
  return {
    id: `${id}:${index}`, interactionId: interaction.id, segment: index, start: 0, end: quote.length, quote, speaker: observation.speaker ?? '', speakerPersonId: null,
    holderKey, reported, ...(isFormerValue({ statement }, observation) ? { statement: quote, polarity: 'affirmed' as const } : saidFor(statement, polarity === 'supports')),
    kind, dimension, stance, certainty, unprompted: false, reason: null,
    attribute: attributeOf(quote), turnabout: turnabout ?? moved?.turnabout ?? null,
    matches: moved && moved.former !== '' ? { statement: moved.former, relation: 'supersedes' } : null,
    source: reported ? 'colleague_report' : interaction.type === 'ticket' ? 'ticket' : 'first_person', extractor: 'gold', extractorVersion: '1',
    reading: 1, eventAt: interaction.occurredAt, ingestedAt: interaction.ingestedAt, status: 'active', closedAt: null,
  }
}

/** An earlier value of a number or date contradicts a statement that carries the later one. */
const isFormerValue = ({ statement }: Pick<GoldBelief, 'statement'>, { polarity, quote }: GoldObservation): boolean => polarity === 'contradicts' && nameRivals(quote, statement)

/** The attribute that a quote sets, sentence by sentence as a reader takes it. */
function attributeOf(quote: string): Attribute | null {
  for (const { index, 0: sentence } of quote.matchAll(/[^.!?]+[.!?]*/g)) {
    const attribute = attributeIn(sentence.trim(), quote.slice(0, index))
    if (attribute) return attribute
  }
  return null
}

/** A number or date that takes the place of another by the quote's own words, as a reader of its sentences would mark it. */
function movedIn(quote: string): Turned | null {
  for (const { index, 0: sentence } of quote.matchAll(/[^.!?]+[.!?]*/g)) {
    const turned = turnaboutIn(quote, index, index + sentence.trimEnd().length)
    if (turned?.turnabout === 'mind_change' && newValuesIn(sentence, turned.former).length > 0) return turned
  }
  return null
}

/**
 * A statement and its opposite in the product's terms: what contradicts "cannot accept X" affirms "accept X". An earlier value of
 * a number or date is no denial of the later one: it is what its quote says.
 */
function saidFor(statement: string, supports: boolean): Pick<LedgerObservation, 'statement' | 'polarity'> {
  // What only a later part of it denies ("with no slack after that") is no denial of the whole.
  const denied = negationIn(statement.toLowerCase()) === 'main'
  const affirmative = statement.split(' ').filter((word) => !NEGATIONS.has(word.toLowerCase()))
  if (supports) return { statement, polarity: denied ? 'negated' : 'affirmed' }
  return denied ? { statement: affirmative.join(' '), polarity: 'affirmed' } : { statement, polarity: 'negated' }
}
