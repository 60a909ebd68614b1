import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { noonOf } from '../file-date'
import { nameKey } from '../name-key'
import { dateInteraction, importFiles, keepDatedBy, markInteractionFile, refreshFromCustomer, updateSpeaker, type ImportFileRow } from '../store'
import type { SpeakerAnswer } from '../types'
import { Answer } from './answer'
import { applyAnswers } from './apply-answers'
import { holdImport } from './hold-import'
import { openQuestions } from './open-questions'

/** Of each kind in one request: all files of an import are answered together, and each ticket of a table is one. At 30 ms a file, what two minutes of a transaction hold. */
const MOST_ANSWERS = 5000

export const AnswerQuestionsInput = z.object({
  importId: z.string(),
  answers: z.array(z.object({ label: z.string(), answer: Answer })).max(MOST_ANSWERS),
  /** The day of each file that does not say it itself. */
  days: z.array(z.object({ fileId: z.uuid(), day: z.iso.date() })).max(MOST_ANSWERS).default([]),
})

/**
 * Says who the unknown labels of an import are, once per label for all of its files, and on which day its undated files were, and
 * sends those files to be read. A label or a day without an answer is taken for what was suggested.
 * @throws InvalidError for a day that has not come yet, and where neither anybody nor the file says which it was
 */
export async function answerQuestions(ctx: Ctx, input: z.input<typeof AnswerQuestionsInput>): Promise<void> {
  const { importId, answers, days } = AnswerQuestionsInput.parse(input)
  const byLabel = new Map<string, SpeakerAnswer>(answers.map(({ label, answer }) => [label, answer]))
  const made = new Map<string, SpeakerAnswer>()
  const dated = new Map(days.map(({ fileId, day }) => [fileId, pastNoon(day, ctx.now)]))
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if ((await holdImport(tx, ctx.workspaceId, importId)).undoingAt) throw new ConflictError('This import was undone: nothing in it waits for answers.', 'Import the files again.')
    for (const file of await importFiles(tx, ctx.workspaceId, importId)) {
      if (file.status !== 'needs_answers' || !file.interactionId || !file.accountId) continue
      const account = await loadAccount(tx, ctx, file.accountId, 'import')
      assertMayEdit(ctx, account)
      const questions = (await openQuestions(tx, ctx.workspaceId, account, [file], false)).get(file.id) ?? []
      for (const { label, suggestion } of questions) {
        const said = byLabel.get(label) ?? suggestion
        // The person who was made for one label is the one meant by the same name under another, or in the next file.
        const name = said.as === 'new_person' ? `${account.id} ${said.side} ${nameKey(said.name) || said.name}` : null
        const answer = (name === null ? undefined : made.get(name)) ?? said
        const [row] = await applyAnswers(tx, ctx.workspaceId, account, { now: ctx.now, importId, said: true }, [{ label, answer, shared: answer.as === 'someone', email: null, title: null }])
        if (row === undefined) continue
        await updateSpeaker(tx, ctx.workspaceId, file.interactionId, label, { side: row.side, shared: row.shared, personId: row.personId, memberId: row.memberId })
        if (name !== null && row.personId && !row.shared) made.set(name, { as: 'person', personId: row.personId })
      }
      const day = file.undated ? dated.get(file.id) : undefined
      if (file.undated) await dateFile(tx, ctx, file, file.interactionId, day)
      await refreshFromCustomer(tx, ctx.workspaceId, file.interactionId)
      await markInteractionFile(tx, ctx.workspaceId, file.interactionId, { status: 'queued', now: ctx.now, questions: [], undated: false })
      await send(tx, 'interaction.read', { workspaceId: ctx.workspaceId, interactionId: file.interactionId })
      await audit(tx, ctx, { verb: 'interaction.answer_questions', objectType: 'interaction', objectId: file.interactionId, fields: { labels: questions.length, dated: day !== undefined } })
    }
  })
}

/** Dates a file by the answer, else by the guess that was offered. Where there was none, only a person can say when it was. */
async function dateFile(tx: Tx, { workspaceId, now }: Ctx, file: ImportFileRow, interactionId: string, day: Date | undefined): Promise<void> {
  const at = day ?? file.changedAt
  if (!at) throw new InvalidError(`Nothing says on which day “${file.fileName}” was.`, 'Choose its day.')
  await dateInteraction(tx, workspaceId, interactionId, at, now)
  await keepDatedBy(tx, workspaceId, file.id, day ? 'answer' : 'file')
}

/** Noon of a day, or now where that day's noon is still to come. */
function pastNoon(day: string, now: Date): Date {
  const noon = noonOf(day)
  if (noon === null || day > tomorrow(now)) throw new InvalidError(`${day} has not come yet.`, 'Choose the day on which it was.')
  return noon > now ? now : noon
}

/** East of Greenwich tomorrow has begun. */
const tomorrow = (now: Date): string => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
