import { usageOfInteraction, waitingOf } from '@/lib/ai'
import { mayDecide, mayDelete, mayEditAccount, notFound, type Ctx } from '@/lib/auth'
import { beliefLine, modelAccount, ranked, segmentViews } from '@/lib/beliefs'
import { accountPeople, loadAccount, membersIn, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { findInteraction, speakerNames, type InteractionRecord } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { fileStates, usageCounts } from '../store'
import type { InteractionPage } from '../types'
import { clippedTo } from '@/lib/shared/clipped'
import { countsOf, readingStatus } from './get-account-page'

const sample = clippedTo(140)

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
    const edit = mayEditAccount(ctx, account)
    const counts = countsOf(interaction.counts)
    const used = await usageOfInteraction(tx, ctx.workspaceId, interaction.id)
    const waiting = await waitingOf(tx, ctx.workspaceId, interaction.id)
    const here = beliefs.filter((belief) => belief.clusters.some((cluster) => cluster.evidence.some(({ observation }) => observation.interactionId === interaction.id)))
    return {
      interaction: {
        id: interaction.id, accountId: account.id, accountName: account.name, type: interaction.type, title: interaction.title,
        fileName: interaction.fileName, format: interaction.format, occurredAt: interaction.occurredAt?.toISOString() ?? null, importId: file?.importId ?? null,
        status: readingStatus(file?.status, interaction.readAt), error: file?.error ?? null,
        copyOf: original ? { id: original.id, title: original.title } : null,
        dropped: counts.dropped, unread: counts.unread,
        reader: interaction.extractor && interaction.extractorVersion ? {
          name: interaction.extractor, version: interaction.extractorVersion, tokens: (used?.inputTokens ?? 0) + (used?.outputTokens ?? 0), costMicros: used?.costMicros ?? 0,
        } : null,
        waiting: waiting && { reason: waiting.reason, nextAt: waiting.nextAt.toISOString() },
      },
      may: { decide: mayDecide(ctx, account), edit, delete: mayDelete(ctx, account) },
      unplaced: edit && file?.status !== 'needs_answers' ? await unplacedIn(tx, ctx.workspaceId, account, interaction, names) : null,
      segments: segmentViews(interaction.id, interaction.segments, interaction.speakers.map((speaker) => ({ ...speaker, personName: names.get(speaker.label) ?? null })), beliefs),
      beliefs: ranked(here, at.asOf).map((belief) => beliefLine(belief, at.asOf)),
      usage: (await usageCounts(tx, ctx.workspaceId, interaction.id)).map((row) => ({
        event: row.event, count: row._count._all, first: (row._min.at ?? interaction.ingestedAt).toISOString(), last: (row._max.at ?? interaction.ingestedAt).toISOString(),
      })),
    }
  })
}

/** Speakers without a side, and everybody whom they may be; null where there are none. */
async function unplacedIn(tx: Tx, workspaceId: string, account: AccountRecord, { speakers, segments }: InteractionRecord, names: ReadonlyMap<string, string>): Promise<InteractionPage['unplaced']> {
  const unplaced = speakers.filter(({ side }) => side === 'unknown').flatMap(({ label }) => {
    const said = segments.filter((segment) => segment.speaker === label).map(({ text }) => text)
    const longest = said.toSorted((a, b) => b.length - a.length)[0]
    return longest === undefined ? [] : [{ label, name: names.get(label) ?? null, turns: said.length, sample: sample(longest) }]
  })
  if (unplaced.length === 0) return null
  return {
    speakers: unplaced,
    people: (await accountPeople(tx, workspaceId, account.id)).filter(({ kind }) => kind === 'named').map(({ id, name, side }) => ({ id, name, side })),
    members: (await membersIn(tx, workspaceId)).map(({ id, name }) => ({ id, name })),
  }
}
