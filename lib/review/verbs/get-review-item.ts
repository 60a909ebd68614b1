import { notFound, type Ctx } from '@/lib/auth'
import { beliefLine, evidenceView, modelAccount, personRef, segmentViews, similarBeliefs, type Identified } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { findInteraction, speakerNames } from '@/lib/ingest'
import { NotFoundError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findItem } from '../store'
import { effectsOf } from '../effects'
import type { ReviewItemView } from '../types'
import { queueRows } from './list-review-items'

/** Turns of context on each side of the quote. */
const AROUND = 2

/** Everything that a decision needs on one screen, including what it would change. */
export async function getReviewItem(ctx: Ctx, input: { itemId: string }): Promise<ReviewItemView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const item = isId(input.itemId) ? await findItem(tx, ctx.workspaceId, input.itemId) : null
    if (!item) throw notFound('item')
    const account = await loadAccount(tx, ctx, item.accountId, 'item')
    const at = { asOf: ctx.now, knownAt: ctx.now }
    const { ledger, projection, beliefs } = await modelAccount(tx, ctx.workspaceId, account, at)
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
    const holder = ledger.holders.find((candidate) => candidate.key === observation.holderKey)
    const side = speakers.find((speaker) => speaker.label === observation.speaker)?.side ?? 'customer'
    const weighed = belief?.clusters.flatMap((cluster) => cluster.evidence).find((evidence) => evidence.observation.id === observation.id)
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
        quoted ? { text: quoted.text, startMs: quoted.startMs, side } : null,
      ),
      context: segmentViews(interaction.id, near, speakers, beliefs),
      holders: ledger.holders.filter((candidate) => candidate.modelled).map(personRef),
      belief: belief && beliefLine(belief, ctx.now),
      effect: effectsOf(ledger, projection, observation),
      similar: similarBeliefs(observation, beliefs.filter((candidate) => candidate !== belief)).map((similar) => beliefLine(similar, ctx.now)),
    }
  })
}

const contains = (belief: Identified, observationId: string): boolean =>
  belief.clusters.some((cluster) => cluster.evidence.some(({ observation }) => observation.id === observationId))
