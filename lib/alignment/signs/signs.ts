import { ROLE_POWER, lastWordIn } from '@/lib/beliefs/pure'
import type { KeptModel, LedgerInteraction, WordlessBelief } from '@/lib/beliefs/types'
import { heldBack } from '../held-back'
import { silenceAllowance } from '../trend'
import { isObjection, unchallengedObjections } from '../unchallenged'
import { budgetFell, dateSaid } from './said-value'
import type { SignMaterial, Signs, SlipSign } from './types'

/** What signs are read from: an account's model as it is kept, or as a page makes it for an earlier day. */
export type SignModel = Pick<KeptModel, 'at' | 'ledger' | 'interactions' | 'beliefs'>
type Identified = SignModel['beliefs'][number]

/** Rows of people that warnings could ever ask for. */
const MOST_HEARD = 8
/** Attributes whose later value may be a later day. */
const DATES: ReadonlySet<string> = new Set(['go_live', 'decision_date'])
const DAY_MS = 86_400_000

/** What warnings rest on in the ledger of an account, at the instant of its model. */
export function signsOf(model: SignModel, { heard, ours, statements, attributes }: SignMaterial): Signs {
  const { ledger } = model
  const told = toldIn(model)
  const words = wordsIn(model)
  const gap = silenceAllowance(model.interactions, model.at.asOf)?.usual ?? null
  const latest = [...heard].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.personId < b.personId ? -1 : 1))
  const known = ledger.holders.filter(({ role }) => role === 'economic_buyer')
  const buyers = known.filter(({ modelled }) => modelled).flatMap(({ personId }) => {
    if (personId === null) return []
    const spoke = latest.find((each) => each.personId === personId)
    return [{ personId, at: spoke?.at.toISOString() ?? null, interactionId: spoke?.interactionId ?? null }]
  })
  const buyerHeard = latest.find(({ personId }) => buyers.some((buyer) => buyer.personId === personId))
  return {
    conversations: words.length, firstWordAt: words[0]?.occurredAt ?? null, lastWordId: words.at(-1)?.id ?? null, usualGapDays: gap,
    heard: latest.slice(0, MOST_HEARD).map(({ personId, at, interactionId }) => ({ personId, at: at.toISOString(), interactionId })),
    buyersKnown: known.length, buyers: buyers.sort((a, b) => (a.personId < b.personId ? -1 : 1)), buyerHeardAt: buyerHeard?.at ?? null,
    objections: unchallengedObjections(told.filter(isObjection).map((belief) => ({ ...belief, statement: belief.statement || (statements.get(belief.id) ?? '') })), ledger.valuePropositions, ours)
      .map(({ belief, proposition, proofPoints, interactions, since }) => ({
        beliefId: belief.id, propositionId: proposition?.id ?? null, since: since.toISOString(), interactions, power: ROLE_POWER[belief.holder.role], proofPointIds: proofPoints.map(({ id }) => id),
      }))
      .sort((a, b) => b.power - a.power || (a.since < b.since ? -1 : a.since > b.since ? 1 : a.beliefId < b.beliefId ? -1 : 1)),
    slips: slipsIn(told, attributes),
  }
}

/** What stands on pages: where much is at stake, what nobody has reviewed warns of nothing. */
function toldIn(model: SignModel): readonly Identified[] {
  const held = heldBack(model.ledger, model, model.interactions, model.at)
  return held.size === 0 ? model.beliefs : model.beliefs.filter(({ key }) => !held.has(key))
}

/** The conversations with a word of theirs, the one heard last at the end. */
function wordsIn({ interactions, at }: SignModel): LedgerInteraction[] {
  return interactions
    .flatMap((interaction) => { const last = lastWordIn(interaction, at.asOf); return last ? [{ interaction, last: last.getTime() }] : [] })
    .sort((a, b) => a.last - b.last || (a.interaction.id < b.interaction.id ? -1 : 1)).map(({ interaction }) => interaction)
}

type Update = { former: Identified; now: Identified }

/** Values of functional attributes that others took the place of, and what stands in their place now. */
function updatesIn(beliefs: readonly Identified[]): Update[] {
  const formers = beliefs.filter(({ closedBecause, admission, supersededBy }) => closedBecause === 'functional_update' && admission === 'shown' && supersededBy !== null)
  if (formers.length === 0) return []
  const byKey = new Map(beliefs.map((belief) => [belief.key, belief]))
  return formers.flatMap((former) => {
    const now = byKey.get(former.supersededBy ?? '')
    return now && now.validTo === null && now.admission === 'shown' ? [{ former, now }] : []
  })
}

/** Observations whose attribute tells whether something slipped, objections without their words, and since when our words matter: what has to be read for the signs. */
export function wantedFor(model: SignModel): { observationIds: string[]; beliefIds: string[]; since: Date | null } {
  const told = toldIn(model)
  const objections = told.filter(isObjection)
  const voiced = objections.map(({ firstSeen }) => firstSeen.getTime())
  return {
    observationIds: updatesIn(told).flatMap(({ former, now }) => [...evidenceOf(former), ...evidenceOf(now)].map(({ id }) => id)),
    beliefIds: objections.filter(({ statement }) => statement === '').map(({ id }) => id),
    since: voiced.length === 0 ? null : new Date(Math.min(...voiced)),
  }
}

function slipsIn(beliefs: readonly Identified[], attributes: SignMaterial['attributes']): SlipSign[] {
  return updatesIn(beliefs).flatMap(({ former, now }): SlipSign[] => {
    const [before, after] = [setBy(former, attributes), setBy(now, attributes)]
    if (!before || !after || before.name !== after.name) return []
    const slip = slipBetween(before, after)
    return slip && slip.by > 0 ? [{ ...slip, at: after.at.toISOString(), beliefId: now.id, formerId: former.id, interactionId: after.interactionId }] : []
  }).sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.beliefId < b.beliefId ? -1 : 1))
}

type Value = { name: string; value: string; at: Date; interactionId: string }

function slipBetween(before: Value, after: Value): Pick<SlipSign, 'of' | 'by'> | null {
  if (after.name === 'budget') {
    const fell = budgetFell(before.value, after.value)
    return fell === null ? null : { of: 'budget', by: fell }
  }
  if (!DATES.has(after.name)) return null
  const [from, to] = [dateSaid(before.value, before.at), dateSaid(after.value, after.at)]
  return from && to ? { of: 'date', by: Math.round((to.getTime() - from.getTime()) / DAY_MS) } : null
}

/** The value that a belief holds, as it was said last. */
function setBy(belief: WordlessBelief, attributes: SignMaterial['attributes']): Value | null {
  for (const { id, eventAt, interactionId } of evidenceOf(belief)) {
    const set = attributes.get(id)
    if (set) return { ...set, at: eventAt, interactionId }
  }
  return null
}

function evidenceOf({ clusters }: WordlessBelief): { id: string; eventAt: Date; interactionId: string }[] {
  return clusters
    .flatMap(({ evidence }) => evidence.map(({ observation, interaction }) => ({ id: observation.id, eventAt: observation.eventAt, interactionId: interaction.id })))
    .sort((a, b) => b.eventAt.getTime() - a.eventAt.getTime() || (a.id < b.id ? -1 : 1))
}
