import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { isId } from '@/lib/shared/ids'
import { SIDES } from '@/lib/shared/vocabulary'
import { findImport, importFiles, markInteractionFile, refreshFromCustomer, updateSpeaker } from '../store'
import type { SpeakerAnswer, SpeakerQuestion } from '../types'
import { applyAnswers } from './apply-answers'

const Answer = z.discriminatedUnion('as', [
  z.object({ as: z.literal('member'), memberId: z.uuid() }),
  z.object({ as: z.literal('person'), personId: z.uuid() }),
  z.object({ as: z.literal('new_person'), name: z.string().trim().min(1).max(200), side: z.enum(SIDES) }),
  z.object({ as: z.literal('someone') }),
  z.object({ as: z.literal('us') }),
])

export const AnswerSpeakersInput = z.object({ importId: z.string(), answers: z.array(z.object({ label: z.string(), answer: Answer })).max(500) })

/**
 * Says who the unknown labels of an import are, once per label for all of its files, and sends those files to be read
 * whose labels are all answered now. A label without an answer is taken for what was suggested.
 */
export async function answerSpeakers(ctx: Ctx, input: z.input<typeof AnswerSpeakersInput>): Promise<void> {
  const { importId, answers } = AnswerSpeakersInput.parse(input)
  const byLabel = new Map<string, SpeakerAnswer>(answers.map(({ label, answer }) => [label, answer]))
  const made = new Map<string, SpeakerAnswer>()
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (!isId(importId) || !(await findImport(tx, ctx.workspaceId, importId))) throw notFound('import')
    for (const file of await importFiles(tx, ctx.workspaceId, importId)) {
      if (file.status !== 'needs_speakers' || !file.interactionId || !file.accountId) continue
      const account = await loadAccount(tx, ctx, file.accountId, 'import')
      assertMayEdit(ctx, account)
      const questions = file.question as SpeakerQuestion[] | null
      const speakers = (questions ?? []).map(({ label, suggestion }) => {
        const answer = made.get(`${account.id} ${label}`) ?? byLabel.get(label) ?? suggestion
        return { label, answer, shared: answer.as === 'someone', email: null, title: null }
      })
      const rows = await applyAnswers(tx, ctx.workspaceId, account, ctx.now, speakers)
      for (const { label, ...row } of rows) {
        await updateSpeaker(tx, ctx.workspaceId, file.interactionId, label, row)
        // The person made for this label in the first file is the one meant in the next.
        if (row.personId && !row.shared) made.set(`${account.id} ${label}`, { as: 'person', personId: row.personId })
      }
      await refreshFromCustomer(tx, ctx.workspaceId, file.interactionId)
      await markInteractionFile(tx, ctx.workspaceId, file.interactionId, { status: 'queued', now: ctx.now, questions: [] })
      await send(tx, 'interaction.read', { workspaceId: ctx.workspaceId, interactionId: file.interactionId })
      await audit(tx, ctx, { verb: 'interaction.answer_speakers', objectType: 'interaction', objectId: file.interactionId, fields: { labels: rows.length } })
    }
  })
}
