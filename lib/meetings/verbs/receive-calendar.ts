import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { UnreadableCalendarError } from '../ical/errors'
import { parseCalendar } from '../ical/parse'
import type { ParsedCalendar } from '../ical/types'
import { isZone } from '../ical/zones'
import { AHEAD_MS } from '../policy'
import { saveCalendar } from '../save-calendar'
import type { ReceivedCalendar } from '../types'

export type ReceiveCalendarInput = { fileName: string; bytes: Uint8Array; /** The reader's zone, for hours that name none. */ timeZone: string }

/**
 * Takes a calendar file: each event goes to the account of those invited; what fits none, or several, waits for its uploader to say.
 * @throws InvalidError naming the file, the line where known, and the remedy
 */
export async function receiveCalendar(ctx: Ctx, { fileName, bytes, timeZone }: ReceiveCalendarInput): Promise<ReceivedCalendar> {
  const { workspaceId, actor, now } = ctx
  if (actor.kind !== 'member') throw new ForbiddenError('Only members bring calendars.', 'Sign in first.')
  const until = new Date(now.getTime() + AHEAD_MS)
  const { series, past, faults, floatingReadIn } = parsed({ fileName, text: new TextDecoder('utf-8').decode(bytes), from: now, to: until, zone: isZone(timeZone) ? timeZone : 'UTC' })
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const { accounts, ...counts } = await saveCalendar(tx, ctx, series, { source: 'file' }, until)
    await audit(tx, ctx, { verb: 'calendar.receive', objectType: 'workspace', objectId: workspaceId, fields: counts })
    if (counts.added + counts.changed + counts.cancelled > 0) {
      for (const [id, { meetings }] of accounts) await audit(tx, ctx, { verb: 'meeting.import', objectType: 'account', objectId: id, fields: { meetings } })
    }
    return { fileName, accounts: [...accounts].map(([id, { name, meetings }]) => ({ id, name, meetings })), ...counts, past, faults, floatingReadIn, until: until.toISOString() }
  })
}

function parsed(input: Parameters<typeof parseCalendar>[0]): ParsedCalendar {
  try {
    return parseCalendar(input)
  } catch (error) {
    throw error instanceof UnreadableCalendarError ? new InvalidError(error.message, error.remedy) : error
  }
}
