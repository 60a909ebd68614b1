import { z } from 'zod'
import { mayEditAccount, type Ctx } from '@/lib/auth'
import { fittingProof } from '@/lib/alignment/pure'
import { nameOfHolder } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { isId } from '@/lib/shared/ids'
import { coverageFilter } from '../coverage/filter'
import { OBJECTIONS_PAGE_SIZE, VERDICTS } from '../coverage/queries'
import { linksOfBeliefs, meetingsOfBeliefs, objections, offersTo, type ObjectionFilter, type ObjectionRecord } from '../coverage/store'
import type { MeetingView, ObjectionRow, ObjectionsPage } from '../coverage/types'
import { interactionHeads, personNames } from '../store'

export const ListObjectionsInput = z.object({
  q: z.string().trim().max(200).nullish(), segment: z.string().max(60).nullish(), owner: z.string().max(60).nullish(),
  propositionId: z.string().nullish(), proofPointId: z.string().nullish(), verdict: z.enum([...VERDICTS, 'unmet']).nullish(),
  cursor: z.string().max(500).nullish(), limit: z.number().int().min(1).max(100).default(OBJECTIONS_PAGE_SIZE),
})

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() })
/** Numbers start at two observations; one is said in words. */
const NUMBERS_FROM = 2

const idOf = (value: string | null | undefined): string | null => (value && isId(value) ? value : null)

/** Objections in the accounts that the actor sees, the proof points that met each, and whether it moved after them. */
export async function listObjections(ctx: Ctx, input: z.input<typeof ListObjectionsInput> = {}): Promise<ObjectionsPage> {
  const { cursor, limit, propositionId, proofPointId, verdict, ...narrowed } = ListObjectionsInput.parse(input)
  const filter: ObjectionFilter = { ...coverageFilter(ctx, narrowed), propositionId: idOf(propositionId), proofPointId: idOf(proofPointId), verdict: verdict ?? null }
  const position = decodeCursor(cursor, Position)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = await objections(tx, ctx.workspaceId, filter, position && { at: new Date(position.at), id: position.id }, limit + 1)
    const page = found.slice(0, limit)
    const ids = page.map(({ beliefId }) => beliefId)
    const meetings = await meetingsOfBeliefs(tx, ctx.workspaceId, ids)
    const links = await linksOfBeliefs(tx, ctx.workspaceId, ids)
    const heads = await interactionHeads(tx, ctx.workspaceId, meetings.flatMap(({ interactionId }) => interactionId ?? []))
    const people = await personNames(tx, ctx.workspaceId, page.flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? holderKey.slice('person:'.length) : [])))
    const offers = await offersTo(tx, ctx.workspaceId, [...new Set(page.map(({ accountId }) => accountId))])
    const last = page.at(-1)
    const viewOf = (row: (typeof meetings)[number]): MeetingView => {
      const link = links.get(`${row.beliefId} ${row.proofPointId}`)
      return {
        proofPointId: row.proofPointId, at: row.at.toISOString(), interactionId: row.interactionId, interactionTitle: row.interactionId ? (heads.get(row.interactionId)?.title ?? null) : null,
        linkId: link?.id ?? null, linkedBy: link?.by ?? null, verdict: VERDICTS.find((each) => each === row.verdict) ?? 'too_early',
        before: { value: row.before, low: row.beforeLow, high: row.beforeHigh, observations: row.beforeN },
        after: { value: row.after, low: row.afterLow, high: row.afterHigh, observations: row.afterN },
      }
    }
    return {
      rows: page.map((row): ObjectionRow => {
        const { ownerId, holderKey, confidence, low, high, firstSeen, lastSeen, segment: _, ...rest } = row
        const numbered = row.observations >= NUMBERS_FROM
        const own = meetings.filter(({ beliefId }) => beliefId === row.beliefId)
        return {
          ...rest, holder: nameOfHolder(holderKey, row.accountName, people), confidence: numbered ? confidence : null, interval: numbered ? [low, high] : null,
          firstSeen: firstSeen.toISOString(), lastSeen: lastSeen.toISOString(), meetings: own.map(viewOf),
          toBring: fitting(row, offers).filter((id) => !own.some(({ proofPointId: met }) => met === id)),
          mayLink: mayEditAccount(ctx, { ownerId }),
        }
      }),
      nextCursor: found.length > limit && last ? encodeCursor({ at: last.lastSeen.toISOString(), id: last.beliefId }) : null,
    }
  })
}

/** Proof points that fit an objection, of those that are for its account. */
function fitting({ accountId, segment, statement, dimension, propositionId }: ObjectionRecord, offers: Awaited<ReturnType<typeof offersTo>>): string[] {
  const isFor = (only: string | null): boolean => only === null || only.toLowerCase() === segment?.toLowerCase()
  const offered = offers.filter((each) => (each.accountId ?? accountId) === accountId && isFor(each.segment))
  return fittingProof({ statement, dimension, valuePropositionId: propositionId }, offered.map((each) => ({ ...each, proofPoints: each.proofPoints.filter((point) => isFor(point.segment)) }))).map(({ id }) => id)
}
