import { z } from 'zod'
import { assertMayDecide, mayDecide, notFound, type Ctx } from '@/lib/auth'
import { evidenceView, modelAccount, personRef, rankOf, segmentViews, type AccountModel } from '@/lib/beliefs'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { findInteraction, speakerNames, type InteractionRecord } from '@/lib/ingest'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { thingsToConfirm } from '../confirm/choose'
import { answersOf, itemsOfInteraction, judgedItems } from '../confirm/store'
import type { CallConfirmation, ConfirmThing } from '../confirm/types'
import { isHighStakes } from '../high-stakes'
import { isHeldByOther } from '../leases/lease'
import { memberNames } from '../leases/store'
import { findObservation } from '../store'
import type { Decided } from '../types'
import { decide } from './decide'
import { OF_NO_ITEM, settle } from './write-ruling'

/** Turns of context on each side: a phone has little room. */
const AROUND = 1

const ofThing = { interactionId: z.uuid(), observationId: z.uuid(), seconds: z.number().min(0).max(3600).optional(), seen: z.boolean().optional() }
export const ConfirmThingInput = z.discriminatedUnion('answer', [
  z.object({ ...ofThing, answer: z.literal('yes') }),
  z.object({ ...ofThing, answer: z.literal('no'), reason: z.enum(REJECT_REASONS) }),
])

type Item = Awaited<ReturnType<typeof itemsOfInteraction>>[number]

/** At most five things that were heard in a call, for the account's owner to confirm in a minute. */
export async function getCallConfirmation(ctx: Ctx, input: { interactionId: string }): Promise<CallConfirmation> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { interaction, account } = await interactionOf(tx, ctx, input.interactionId)
    const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
    const items = await itemsOfInteraction(tx, ctx.workspaceId, interaction.id)
    const judged = await judgedItems(tx, ctx.workspaceId, me, items.map(({ id }) => id))
    const answered = await answersOf(tx, ctx.workspaceId, me, { accountId: account.id, hash: interaction.contentHash, itemIds: items.map(({ id }) => id) })
    const model = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    // What a colleague said in passing is for a reviewer: often it was the owner who said it.
    const asked = items.filter(({ id, reason }) => !judged.has(id) && reason !== 'correction').flatMap(({ id, observationId, priority }) => (observationId ? [{ itemId: id, observationId, priority }] : []))
    const chosen = thingsToConfirm(asked, shownIn(model, interaction.id, new Set(items.flatMap(({ observationId }) => observationId ?? [])), ctx.now), answered)
    return {
      interaction: { id: interaction.id, title: interaction.title, type: interaction.type, at: interaction.occurredAt?.toISOString() ?? null },
      account: { id: account.id, name: account.name }, mayDecide: mayDecide(ctx, account), read: interaction.readAt !== null, answered,
      things: await viewsOf(tx, ctx, model, interaction, chosen.map((thing) => ({ ...thing, item: items.find(({ id }) => id === thing.itemId) ?? null })), me),
    }
  })
}

/** Quotes of shown beliefs in this interaction that nobody has looked at and nothing asks about. */
function shownIn({ beliefs }: AccountModel, interactionId: string, asked: ReadonlySet<string>, now: Date) {
  return beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null).flatMap((belief) => {
    const here = belief.clusters.flatMap(({ evidence }) => evidence).filter(({ observation, accepted }) => observation.interactionId === interactionId && !accepted && !asked.has(observation.id))
    return here.sort((a, b) => b.weight - a.weight || (a.observation.id < b.observation.id ? -1 : 1)).slice(0, 1).map(({ observation }) => ({ observationId: observation.id, beliefId: belief.id, rank: rankOf(belief, now) }))
  })
}

async function viewsOf(
  tx: Tx, ctx: Ctx, { ledger, beliefs }: AccountModel, interaction: InteractionRecord, chosen: { observationId: string; item: Item | null }[], me: string,
): Promise<ConfirmThing[]> {
  const names = await speakerNames(tx, ctx.workspaceId, interaction.speakers)
  const speakers = interaction.speakers.map((speaker) => ({ ...speaker, personName: names.get(speaker.label) ?? null }))
  const recorded = ledger.interactions.find(({ id }) => id === interaction.id)
  const holding = (item: Item | null): string | null => (item && isHeldByOther(item, me, ctx.now) ? item.leaseMemberId : null)
  const members = await memberNames(tx, ctx.workspaceId, chosen.flatMap(({ item }) => holding(item) ?? []))
  return chosen.flatMap(({ observationId, item }) => {
    const observation = ledger.observations.find(({ id }) => id === observationId)
    if (!observation || !recorded) return []
    const weighed = beliefs.flatMap(({ clusters }) => clusters).flatMap(({ evidence }) => evidence).find((each) => each.observation.id === observationId)
    const quoted = interaction.segments.find(({ index }) => index === observation.segment)
    const side = speakers.find(({ label }) => label === observation.speaker)?.side ?? 'customer'
    const by = holding(item)
    return [{
      observationId, itemId: item?.id ?? null, reason: item?.reason ?? null, statement: observation.statement, reading: observation.reading,
      holder: holderOf(ledger.holders, observation),
      evidence: evidenceView(
        weighed ?? { observation, interaction: recorded, weight: 0, factors: [], damping: 1, supports: true, accepted: false },
        quoted ? { text: quoted.text, startMs: quoted.startMs, side, speakerName: names.get(observation.speaker) ?? null } : null,
      ),
      context: segmentViews(interaction.id, interaction.segments.filter(({ index }) => Math.abs(index - observation.segment) <= AROUND), speakers, []),
      highStakes: item !== null && isHighStakes({ ...item, highStakes: ledger.highStakes === true }),
      heldBy: by === null ? null : { memberId: by, name: members.get(by) ?? 'A colleague' },
    }]
  })
}

function holderOf(holders: AccountModel['ledger']['holders'], { holderKey, speaker }: LedgerObservation): ConfirmThing['holder'] {
  const holder = holders.find(({ key }) => key === holderKey)
  return holder ? personRef(holder) : { key: holderKey, personId: null, name: speaker, role: 'unknown' }
}

/**
 * Confirms or rejects one thing that was heard. It is a decision like any in the queue: where an item asks the same, it is that item's,
 * with its leases and its second verdict.
 * @throws ConflictError when the words were read anew in the meantime
 */
export async function confirmThing(ctx: Ctx, input: z.input<typeof ConfirmThingInput>): Promise<Decided> {
  const wanted = ConfirmThingInput.parse(input)
  const ruling = wanted.answer === 'yes' ? { action: 'approve' as const } : { action: 'reject' as const, reason: wanted.reason }
  const { seconds, seen } = wanted
  const itemId = await inWorkspace(ctx.workspaceId, async (tx) => {
    const { interaction, account } = await interactionOf(tx, ctx, wanted.interactionId)
    assertMayDecide(ctx, account)
    const items = await itemsOfInteraction(tx, ctx.workspaceId, interaction.id)
    return items.filter(({ observationId }) => observationId === wanted.observationId).sort((a, b) => b.priority - a.priority)[0]?.id ?? null
  })
  if (itemId !== null) return decide(ctx, { ...ruling, itemId, ...(seconds !== undefined && { seconds }), ...(seen !== undefined && { seen }) })
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { interaction, account } = await interactionOf(tx, ctx, wanted.interactionId)
    assertMayDecide(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const observation = await findObservation(tx, ctx.workspaceId, wanted.observationId)
    if (observation?.interactionId !== interaction.id || observation.closedAt !== null) throw new ConflictError('These words were read anew in the meantime.', 'Load the page again.')
    const intent = { of: 'reading' as const, action: ruling.action, observationId: observation.id, reason: ruling.action === 'reject' ? ruling.reason : null, note: null, correction: null }
    return { decisionId: await settle(tx, ctx, account, intent, { ...OF_NO_ITEM, seconds: seconds ?? null }), verdictId: null, outcome: 'decided' }
  })
}

async function interactionOf(tx: Tx, ctx: Ctx, id: string): Promise<{ interaction: InteractionRecord; account: AccountRecord }> {
  const interaction = isId(id) ? await findInteraction(tx, ctx.workspaceId, id) : null
  if (!interaction) throw notFound('interaction')
  return { interaction, account: await loadAccount(tx, ctx, interaction.accountId, 'interaction') }
}
