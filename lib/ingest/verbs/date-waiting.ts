import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { send } from '@/lib/queue'
import { dateOf, type Dates } from '../file-date'
import { dateFiles, endUndated, findImportFile } from '../store'
import type { SpeakerQuestion } from '../types'

/**
 * Dates a file that waits for its day by what another upload of the same content says of it, and has it read where nothing else is
 * asked. When that file was last changed is no answer. Gives back whether it was dated. Await `queue()` before the transaction begins.
 */
export async function dateWaiting(tx: Tx, ctx: Ctx, fileId: string, dates: Dates): Promise<boolean> {
  const { workspaceId, now } = ctx
  const file = await findImportFile(tx, workspaceId, fileId)
  const { at, datedBy } = dateOf(dates, now, true)
  if (!file?.undated || !file.interactionId || !at || datedBy === null) return false
  const asked = (file.question ?? []) as SpeakerQuestion[]
  if (!(await endUndated(tx, workspaceId, fileId, asked.length > 0 ? 'needs_answers' : 'queued'))) return false
  await dateFiles(tx, workspaceId, now, [{ fileId: file.id, interactionId: file.interactionId, at, by: datedBy }])
  if (asked.length === 0) await send(tx, 'interaction.read', { workspaceId, interactionId: file.interactionId })
  await audit(tx, ctx, { verb: 'interaction.answer_questions', objectType: 'interaction', objectId: file.interactionId, fields: { labels: 0, dated: true } })
  return true
}
