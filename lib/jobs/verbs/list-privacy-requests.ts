import { z } from 'zod'
import { assertMayErasePeople, type Ctx } from '@/lib/auth'
import type { ConsentState } from '@/lib/crm/types'
import { inWorkspace } from '@/lib/db/transaction'
import { countPowerless } from '@/lib/privacy'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { waitingAnswers } from '../own-page/store'
import { heldIn } from '../privacy/audited'
import { requestRows, standingOf, type RequestRow } from '../privacy/store'
import type { PrivacyRequest, PrivacyRequestKind, PrivacyRequests } from '../privacy/types'

export const ListPrivacyRequestsInput = z.object({ before: z.string().max(200).nullish() })

const PAGE = 50
const MOST_WAITING = 200
const Position = z.object({ at: z.coerce.date(), id: z.uuid() })

/**
 * What people asked of the workspace and what was done about it, the latest first, out of the audit: ids, numbers and machine words, so
 * that no word of anybody erased is in it.
 * @throws ForbiddenError unless the actor is an admin
 */
export async function listPrivacyRequests(ctx: Ctx, input: z.input<typeof ListPrivacyRequestsInput> = {}): Promise<PrivacyRequests> {
  assertMayErasePeople(ctx)
  const { before } = ListPrivacyRequestsInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = await requestRows(tx, ctx.workspaceId, decodeCursor(before, Position), PAGE + 1)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      rows: page.map(asRequest), waiting: await waitingAnswers(tx, ctx.workspaceId, MOST_WAITING), standing: { ...(await standingOf(tx, ctx.workspaceId)), powerless: await countPowerless(tx, ctx.workspaceId) },
      older: rows.length > PAGE && last ? encodeCursor({ at: last.at.toISOString(), id: last.id }) : null,
    }
  })
}

const STATES: readonly ConsentState[] = ['unknown', 'notified', 'granted', 'objected', 'withdrawn']
const KINDS: Record<string, PrivacyRequestKind> = { 'person.erase': 'erased', 'person.copy': 'copied', 'person.link': 'linked', 'person.answer': 'answered', 'interaction.erase': 'conversation_erased', 'review.subject_request': 'review_asked' }

function asRequest({ id, at, verb, objectType, objectId, fields, by, person, accountId, account, isLatest }: RequestRow): PrivacyRequest {
  const state = STATES.find((each) => each === fields['state']) ?? 'unknown'
  return {
    id, at: at.toISOString(), by, kind: KINDS[verb] ?? state,
    person: objectType === 'person' ? { id: objectId, name: person } : null, account: accountId !== null && account !== null ? { id: accountId, name: account } : null,
    inForce: verb === 'person.set_consent' ? isLatest : null, held: verb === 'person.erase' ? heldIn(fields) : null,
  }
}
