import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { activityNames, activityPage, type ActivityNames, type ActivityRecord } from '../activity/store'
import type { ActivityPage, ActivityRow } from '../account/types'

/** As many as a screen holds. */
const PAGE = 40

/** What was done to an account and by whom, newest first. */
export async function listAccountActivity(ctx: Ctx, input: { accountId: string; cursor?: string | null }): Promise<ActivityPage> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const after = decodeCursor(input.cursor, z.object({ at: z.coerce.date(), id: z.uuid() }))
    const rows = await activityPage(tx, ctx.workspaceId, account.id, after, PAGE + 1)
    const page = rows.slice(0, PAGE)
    const names = await activityNames(tx, ctx.workspaceId, page)
    const last = page.at(-1)
    return {
      rows: page.map((row) => activityRow(row, names)),
      nextCursor: rows.length > PAGE && last ? encodeCursor({ at: last.at.toISOString(), id: last.id }) : null,
    }
  })
}

function activityRow({ id, at, actorId, verb, objectType, objectId, fields }: ActivityRecord, names: ActivityNames): ActivityRow {
  const told = Object.entries(fields).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
    return typeof value === 'string' ? [[name, name === 'from' || name === 'to' ? (names.members.get(value) ?? value) : value]] : []
  })
  return { id, at: at.toISOString(), actor: actorId === null ? null : (names.members.get(actorId) ?? 'Somebody who has left'), verb, fields: Object.fromEntries(told), subject: subjectOf(objectType, objectId, names) }
}

function subjectOf(type: string, id: string, names: ActivityNames): ActivityRow['subject'] {
  const title = names.interactions.get(id)
  if (type === 'interaction') return title === undefined ? null : { title, interactionId: id }
  const statement = type === 'belief' ? names.beliefs.get(id) : type === 'decision' ? names.decisions.get(id) : undefined
  if (statement) return { statement, beliefId: type === 'belief' ? id : null }
  const name = type === 'person' ? names.people.get(id) : type === 'meeting' ? names.meetings.get(id) : undefined
  return name === undefined ? null : { name }
}
