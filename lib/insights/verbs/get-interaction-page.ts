import { usageOfInteraction, waitingOf } from '@/lib/ai'
import { mayDecide, mayDelete, notFound, type Ctx } from '@/lib/auth'
import { beliefLine, modelAccount, ranked, segmentViews } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { findInteraction, speakerNames } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { fileStates, usageCounts } from '../store'
import type { InteractionPage } from '../types'
import { countsOf, readingStatus } from './get-account-page'

/** One interaction with its turns, the evidence in them, and the beliefs that it gave evidence for. */
export async function getInteractionPage(ctx: Ctx, input: { interactionId: string }): Promise<InteractionPage> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const interaction = isId(input.interactionId) ? await findInteraction(tx, ctx.workspaceId, input.interactionId) : null
    if (!interaction) throw notFound('interaction')
    const account = await loadAccount(tx, ctx, interaction.accountId, 'interaction')
    const at = { asOf: ctx.now, knownAt: ctx.now }
    const { beliefs, projection, ledger } = await modelAccount(tx, ctx.workspaceId, account, at)
    const names = await speakerNames(tx, ctx.workspaceId, interaction.speakers)
    const file = (await fileStates(tx, ctx.workspaceId, [interaction.id])).get(interaction.id)
    const copies = projection.copies.find((group) => group.slice(1).includes(interaction.id))
    const original = copies && ledger.interactions.find((candidate) => candidate.id === copies[0])
    const counts = countsOf(interaction.counts)
    const used = await usageOfInteraction(tx, ctx.workspaceId, interaction.id)
    const waiting = await waitingOf(tx, ctx.workspaceId, interaction.id)
    const here = beliefs.filter((belief) => belief.clusters.some((cluster) => cluster.evidence.some(({ observation }) => observation.interactionId === interaction.id)))
    return {
      interaction: {
        id: interaction.id, accountId: account.id, accountName: account.name, type: interaction.type, title: interaction.title,
        fileName: interaction.fileName, format: interaction.format, occurredAt: interaction.occurredAt.toISOString(),
        status: readingStatus(file?.status, interaction.readAt), error: file?.error ?? null,
        copyOf: original ? { id: original.id, title: original.title } : null,
        dropped: counts.dropped, unread: counts.unread,
        reader: interaction.extractor && interaction.extractorVersion ? {
          name: interaction.extractor, version: interaction.extractorVersion, tokens: (used?.inputTokens ?? 0) + (used?.outputTokens ?? 0), costMicros: used?.costMicros ?? 0,
        } : null,
        waiting: waiting && { reason: waiting.reason, nextAt: waiting.nextAt.toISOString() },
      },
      may: { decide: mayDecide(ctx, account), delete: mayDelete(ctx, account) },
      segments: segmentViews(interaction.id, interaction.segments, interaction.speakers.map((speaker) => ({ ...speaker, personName: names.get(speaker.label) ?? null })), beliefs),
      beliefs: ranked(here, at.asOf).map((belief) => beliefLine(belief, at.asOf)),
      usage: (await usageCounts(tx, ctx.workspaceId, interaction.id)).map((row) => ({
        event: row.event, count: row._count._all, first: (row._min.at ?? interaction.occurredAt).toISOString(), last: (row._max.at ?? interaction.occurredAt).toISOString(),
      })),
    }
  })
}
