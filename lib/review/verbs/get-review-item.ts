import { notFound, type Ctx } from '@/lib/auth'
import { beliefLine, evidenceView, markedWords, modelAccount, personRef, quotedSegments, segmentViews, revisionsOf, similarBeliefs, type AccountModel, type Identified } from '@/lib/beliefs'
import type { Correction, WeighedEvidence } from '@/lib/beliefs/types'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { findInteraction, speakerNames } from '@/lib/ingest'
import { NotFoundError } from '@/lib/shared/errors'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { correctionsOn } from '../corrections/store'
import { markSeen, memberNames } from '../leases/store'
import { findDecision, type ItemRow } from '../store'
import { effectsOf } from '../effects'
import type { PairSide, PairView, ReviewItemView, SimilarBelief, VerdictView } from '../types'
import { shownTo } from '../verdicts/quorum'
import { standingVerdicts } from '../verdicts/store'
import { findItemFor } from './item-to-work-on'
import { correctionViews } from './corrections'
import { intentOf } from './intent-of'
import { queueRows } from './list-review-items'
import { previewOfPair } from './regroup'

/** Turns of context on each side of the quote. */
const AROUND = 2
/** Quotes of each of two beliefs side by side: enough to tell them apart. */
const MOST_EVIDENCE = 5

/** Everything that a decision needs on one screen, including what it would change. */
export async function getReviewItem(ctx: Ctx, input: { itemId: string }): Promise<ReviewItemView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const item = await findItemFor(tx, ctx, input.itemId)
    if (!item) throw notFound('item')
    const account = await loadAccount(tx, ctx, item.accountId, 'item')
    const at = { asOf: ctx.now, knownAt: ctx.now }
    const model = await modelAccount(tx, ctx.workspaceId, account, at, item.knownAnswerId)
    const { ledger, projection, beliefs } = model
    const observation = ledger.observations.find((candidate) => candidate.id === item.observationId)
    const interaction = observation ? await findInteraction(tx, ctx.workspaceId, observation.interactionId) : null
    const recorded = ledger.interactions.find((candidate) => candidate.id === observation?.interactionId)
    const [row] = await queueRows(tx, ctx, [item])
    if (!observation || !interaction || !recorded || !row) throw new NotFoundError('The evidence of this item is gone.', 'Go on with the next one.')
    const names = await speakerNames(tx, ctx.workspaceId, interaction.speakers)
    const speakers = interaction.speakers.map((speaker) => ({ ...speaker, personName: names.get(speaker.label) ?? null }))
    const quoted = interaction.segments.find((segment) => segment.index === observation.segment)
    const near = interaction.segments.filter((segment) => Math.abs(segment.index - observation.segment) <= AROUND)
    const belief = beliefs.find((candidate) => contains(candidate, observation.id)) ?? null
    const ended = beliefs.filter(({ closedBy, closedBecause }) => closedBy === observation.id && closedBecause !== 'by_hand')
    const beside = (other: Identified): SimilarBelief => ({ ...beliefLine(other, ctx.now), pieces: markedWords(other.statement, observation.statement) })
    const holder = ledger.holders.find((candidate) => candidate.key === observation.holderKey)
    const side = speakers.find((speaker) => speaker.label === observation.speaker)?.side ?? 'customer'
    const weighed = belief?.clusters.flatMap((cluster) => cluster.evidence).find((evidence) => evidence.observation.id === observation.id)
    if (ctx.actor.kind === 'member') await markSeen(tx, ctx.workspaceId, item.id, ctx.actor.memberId, ctx.now)
    return {
      ...row,
      status: item.status,
      observation: {
        id: observation.id, statement: observation.statement,
        holder: holder ? personRef(holder) : { key: observation.holderKey, personId: null, name: row.holder, role: 'unknown' },
        kind: observation.kind, dimension: observation.dimension, stance: observation.stance, polarity: observation.polarity,
        certainty: observation.certainty, reported: observation.reported, reading: observation.reading,
        start: observation.start, end: observation.end, segment: observation.segment,
      },
      evidence: evidenceView(
        weighed ?? { observation, interaction: recorded, weight: 0, factors: [], damping: 1, supports: true, accepted: false },
        quoted ? { text: quoted.text, startMs: quoted.startMs, side, speakerName: names.get(observation.speaker) ?? null } : null,
      ),
      context: segmentViews(interaction.id, near, speakers, beliefs),
      holders: ledger.holders.filter((candidate) => candidate.modelled).map(personRef),
      belief: belief && beliefLine(belief, ctx.now),
      effects: effectsOf(ledger, projection, observation, ...(item.otherObservationId === null ? [await intentOf(tx, ctx, account, item, { action: 'approve' }, model)] : [])),
      history: belief ? await historyOf(tx, ctx, item, belief.id) : [],
      verdicts: await verdictsFor(tx, ctx, item),
      said: item.reason === 'correction' ? await correctionViews(tx, ctx, (await correctionsOn(tx, ctx.workspaceId, account.id, { observationIds: [observation.id] })).filter(({ state, batchId }) => state !== 'declined' && batchId === null)) : [],
      pair: await pairOf(tx, ctx, model, item),
      similar: similarBeliefs(observation, beliefs.filter((candidate) => candidate !== belief && !ended.includes(candidate))).map(beside),
      turnsFrom: ended.map(beside),
    }
  })
}

/** The two beliefs of a possible duplicate as they stand now; null for other items, and where they are one by now. */
async function pairOf(tx: Tx, ctx: Ctx, model: AccountModel, { observationId, otherObservationId }: ItemRow): Promise<PairView | null> {
  if (!observationId || !otherObservationId) return null
  const [left, right] = [observationId, otherObservationId].map((id) => model.beliefs.find((belief) => contains(belief, id)))
  if (!left || !right || left.id === right.id) return null
  const evidence = [left, right].map((belief) => belief.clusters.flatMap((cluster) => cluster.evidence).sort((a, b) => b.observation.eventAt.getTime() - a.observation.eventAt.getTime()).slice(0, MOST_EVIDENCE))
  const segments = await quotedSegments(tx, ctx.workspaceId, evidence.flat().map(({ observation }) => observation))
  const side = (belief: Identified, other: Identified, rows: WeighedEvidence[]): PairSide => ({
    belief: beliefLine(belief, ctx.now), words: markedWords(belief.statement, other.statement),
    evidence: rows.map((row) => evidenceView(row, segments.get(`${row.observation.interactionId}:${row.observation.segment}`) ?? null)),
  })
  return { left: side(left, right, evidence[0] ?? []), right: side(right, left, evidence[1] ?? []), merged: previewOfPair(model, left.id, right.id) }
}

const contains = (belief: Identified, observationId: string): boolean =>
  belief.clusters.some((cluster) => cluster.evidence.some(({ observation }) => observation.id === observationId))

/** What was said of an item that needs several verdicts, as far as this reader may know it. */
async function verdictsFor(tx: Tx, ctx: Ctx, item: ItemRow): Promise<VerdictView[]> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const shown = shownTo(item, await standingVerdicts(tx, ctx.workspaceId, item.id), me)
  const names = await memberNames(tx, ctx.workspaceId, shown.map(({ actorId }) => actorId))
  return shown.flatMap(({ id, actorId, role, action, reason, note, correction, at }) => (role === 'known_answer' ? [] : [{
    verdictId: id, by: { memberId: actorId, name: names.get(actorId) ?? 'Somebody who left' }, mine: actorId === me, role, action,
    reason: REJECT_REASONS.find((each) => each === reason) ?? null, note, correction: action === 'fix' ? fixOf(correction as Correction) : null, at: at.toISOString(),
  }]))
}

/** What happened to a belief, newest first; to whoever is asked for a known answer only what came before it. */
async function historyOf(tx: Tx, ctx: Ctx, { knownAnswerId }: ItemRow, beliefId: string): Promise<ReviewItemView['history']> {
  const known = knownAnswerId ? await findDecision(tx, ctx.workspaceId, knownAnswerId) : null
  const history = (await revisionsOf(tx, ctx.workspaceId, beliefId)).filter(({ at }) => !known || at < known.at.toISOString())
  return history.reverse()
}

const fixOf = ({ start, end, quote: _quote, attribute: _attribute, ...fields }: Correction): VerdictView['correction'] => ({ ...fields, ...(start !== undefined && end !== undefined && { quote: { start, end } }) })
