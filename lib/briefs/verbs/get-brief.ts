import type { Ctx } from '@/lib/auth'
import { lastHandover, valuePropositions } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { compareAccountBeliefs, getAccountPage, type BeliefComparison } from '@/lib/insights'
import { meetingOf } from '@/lib/meetings'
import { attendeesOf } from '../compose/people'
import { compose, enough, evidenceBehind, grownBy } from '../compose/compose'
import { heardOn, type BriefMaterial } from '../compose/material'
import { promisesIn } from '../compose/promises'
import { sourcesOf } from '../compose/sources'
import { BriefInput } from '../inputs'
import { lastMeetings, lastOpening, ourTurns } from '../store'
import type { Brief } from '../types'

/** Openings within this of each other are one: what came in before it stays news while one reads. */
export const ONE_READING_MS = 10 * 60_000

/**
 * A brief of an account as it stands now, made by rules: every sentence cites what stands on the account's page.
 * With a planned meeting it is about those invited to it. What our side took on among itself is left out for a reader from `outside`.
 * @throws NotFoundError when the account is foreign, hidden or unknown
 */
export async function getBrief(ctx: Ctx, input: BriefInput, { outside = false }: { outside?: boolean } = {}): Promise<Brief> {
  const { accountId, kind, personIds, meetingId } = BriefInput.parse(input)
  const whole = await getAccountPage(ctx, { accountId })
  const page = outside ? { ...whole, actions: [] } : whole
  const { id } = page.account
  const read = await inWorkspace(ctx.workspaceId, async (tx) => ({
    planned: kind === 'meeting' && meetingId ? await meetingOf(tx, ctx, id, meetingId) : null,
    meetings: await lastMeetings(tx, ctx.workspaceId, id, ctx.now),
    turns: await ourTurns(tx, ctx.workspaceId, id, ctx.now),
    propositions: kind === 'meeting' ? await valuePropositions(tx, ctx.workspaceId, id) : [],
    handover: kind === 'handoff' ? await lastHandover(tx, ctx.workspaceId, id) : null,
    opened: ctx.actor.kind === 'member' ? await lastOpening(tx, ctx.workspaceId, { accountId: id, memberId: ctx.actor.memberId, kind }, new Date(ctx.now.getTime() - ONE_READING_MS)) : null,
  }))
  const [last] = read.meetings
  const since = async (from: Date | undefined): Promise<BeliefComparison | null> => (from && from < ctx.now ? compareAccountBeliefs(ctx, { accountId: id, from: from.toISOString() }) : null)
  const recent = new Map<string, number>()
  for (const { personIds: spoke } of read.meetings) for (const personId of spoke) recent.set(personId, (recent.get(personId) ?? 0) + 1)
  const handedOver = read.handover && { from: read.handover.from, at: read.handover.at.toISOString() }
  const material: BriefMaterial = {
    page, chosen: personIds, planned: read.planned, recent, heard: heardOn(page),
    meeting: last ? { interactionId: last.id, title: last.title, at: last.at.toISOString() } : null,
    sinceMeeting: kind === 'meeting' ? await since(last && new Date(last.at.getTime() - 1)) : null,
    handedOver, sinceHandover: await since(read.handover?.at),
    propositions: read.propositions, ours: read.turns,
    promises: promisesIn(read.turns.filter(({ interactionId }) => page.interactions.some((each) => each.id === interactionId))),
  }
  const sections = compose(kind, material)
  const evidence = evidenceBehind(material)
  const added = read.opened && grownBy(read.opened.evidence, evidence)
  return {
    kind, account: { id, name: page.account.name, owner: page.account.owner?.name ?? null }, at: ctx.now.toISOString(), sections, sources: sourcesOf(sections, material),
    attendees: kind === 'meeting' ? attendeesOf(material) : [], gate: kind === 'handoff' ? enough(material) : null, evidence,
    news: read.opened && added !== null ? { since: read.opened.at.toISOString(), added } : null,
    meeting: read.planned, handedOver, written: { by: 'rules', model: null, refused: null },
  }
}
