import { z } from 'zod'
import { auditAll, type AuditEvent } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, sendAll } from '@/lib/queue'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { noonOf } from '../file-date'
import { nameKey } from '../name-key'
import { MOST_CONVERSATIONS } from '../parse'
import { suggestAnew } from '../resolve'
import { askingFiles, dateFiles, markInteractionFiles, refreshFromCustomer, updateSpeakers, type DatedFile, type ImportFileRow, type PlacedSpeaker } from '../store'
import type { DatedBy, SpeakerAnswer, SpeakerQuestion } from '../types'
import { Answer } from './answer'
import { applyAnswer } from './apply-answers'
import { holdImport } from './hold-import'
import { peopleAtHand, savePeople, type PeopleAtHand } from './people-at-hand'

/** Of each kind in one request: all files of an import are answered together, and each ticket of a table is one. */
const MOST_ANSWERS = MOST_CONVERSATIONS

/** What is answered in one transaction, so that nobody else waits for long. */
const AT_ONCE = 150

export const AnswerQuestionsInput = z.object({
  importId: z.string(),
  answers: z.array(z.object({ label: z.string(), answer: Answer })).max(MOST_ANSWERS),
  /** The day of each file that does not say it itself. */
  days: z.array(z.object({ fileId: z.uuid(), day: z.iso.date() })).max(MOST_ANSWERS).default([]),
})

/** What was said of an import, and who was made for a name by now. */
type Said = { importId: string; byLabel: ReadonlyMap<string, SpeakerAnswer>; dated: ReadonlyMap<string, Date>; made: ReadonlyMap<string, SpeakerAnswer> }

/**
 * Says who the unknown labels of an import are, once per label for all of its files, and on which day its undated files were, and
 * sends those files to be read. A label or a day without an answer is taken for what was suggested. Many files are answered part by
 * part, each in a transaction of its own: where one fails, those before it are answered, and the others ask again.
 * @throws InvalidError for a day that has not come yet, and where neither anybody nor the file says which it was
 */
export async function answerQuestions(ctx: Ctx, input: z.input<typeof AnswerQuestionsInput>): Promise<void> {
  const { importId, answers, days } = AnswerQuestionsInput.parse(input)
  const said: Said = {
    importId, byLabel: new Map<string, SpeakerAnswer>(answers.map(({ label, answer }) => [label, answer])), dated: new Map(days.map(({ fileId, day }) => [fileId, pastNoon(day, ctx.now)])), made: new Map(),
  }
  await queue()
  const asking = await inWorkspace(ctx.workspaceId, async (tx) => {
    await openImport(tx, ctx, importId)
    return askingFiles(tx, ctx.workspaceId, importId)
  })
  for (const file of asking) dayOf(file, said.dated)
  for (let from = 0; from < asking.length; from += AT_ONCE) {
    const ids = asking.slice(from, from + AT_ONCE).map(({ id }) => id)
    said.made = await inWorkspace(ctx.workspaceId, (tx) => answerPart(tx, ctx, said, ids))
  }
}

async function openImport(tx: Tx, ctx: Ctx, importId: string): Promise<void> {
  if ((await holdImport(tx, ctx.workspaceId, importId)).undoingAt) throw new ConflictError('This import was undone: nothing in it waits for answers.', 'Import the files again.')
}

/** Answers some files of an import. Gives back who was made by now. */
async function answerPart(tx: Tx, ctx: Ctx, said: Said, ids: string[]): Promise<Said['made']> {
  const { workspaceId, now } = ctx
  await openImport(tx, ctx, said.importId)
  const made = new Map(said.made)
  const at = new Map<string, PeopleAtHand>()
  const [placed, dated, answered, events]: [PlacedSpeaker[], DatedFile[], string[], AuditEvent[]] = [[], [], [], []]
  for (const file of await askingFiles(tx, workspaceId, said.importId, ids)) {
    if (!file.interactionId || !file.accountId) continue
    const people = at.get(file.accountId) ?? (await editable(tx, ctx, file.accountId))
    at.set(file.accountId, people)
    const questions = suggestAnew((file.question ?? []) as SpeakerQuestion[], people.known, false)
    for (const { label, suggestion } of questions) {
      const meant = said.byLabel.get(label) ?? suggestion
      // The person who was made for one label is the one meant by the same name under another, or in the next file.
      const name = meant.as === 'new_person' ? `${people.account.id} ${meant.side} ${nameKey(meant.name) || meant.name}` : null
      const answer = (name === null ? undefined : made.get(name)) ?? meant
      const row = applyAnswer(people, { importId: said.importId, said: true }, { label, answer, shared: answer.as === 'someone', email: null, title: null })
      placed.push({ ...row, interactionId: file.interactionId })
      if (name !== null && row.personId && !row.shared) made.set(name, { as: 'person', personId: row.personId })
    }
    const day = dayOf(file, said.dated)
    if (day) dated.push({ fileId: file.id, interactionId: file.interactionId, ...day })
    answered.push(file.interactionId)
    events.push({ verb: 'interaction.answer_questions', objectType: 'interaction', objectId: file.interactionId, fields: { labels: questions.length, dated: day?.by === 'answer' } })
  }
  for (const people of at.values()) await savePeople(tx, workspaceId, now, people)
  await updateSpeakers(tx, workspaceId, placed)
  await dateFiles(tx, workspaceId, now, dated)
  await refreshFromCustomer(tx, workspaceId, answered)
  await markInteractionFiles(tx, workspaceId, answered, { status: 'queued', now, questions: [], undated: false })
  await sendAll(tx, 'interaction.read', answered.map((interactionId) => ({ workspaceId, interactionId })))
  await auditAll(tx, ctx, events)
  return made
}

async function editable(tx: Tx, ctx: Ctx, accountId: string): Promise<PeopleAtHand> {
  const account = await loadAccount(tx, ctx, accountId, 'import')
  assertMayEdit(ctx, account)
  return peopleAtHand(tx, ctx.workspaceId, account)
}

/** When an undated file was by the answer, else by the guess that was offered. Where there was none, only a person can say when it was. */
function dayOf(file: ImportFileRow, dated: ReadonlyMap<string, Date>): { at: Date; by: DatedBy } | null {
  if (!file.undated) return null
  const day = dated.get(file.id)
  const at = day ?? file.changedAt
  if (!at) throw new InvalidError(`Nothing says on which day “${file.fileName}” was.`, 'Choose its day.')
  return { at, by: day ? 'answer' : 'file' }
}

/** Noon of a day, or now where that day's noon is still to come. */
function pastNoon(day: string, now: Date): Date {
  const noon = noonOf(day)
  if (noon === null || day > tomorrow(now)) throw new InvalidError(`${day} has not come yet.`, 'Choose the day on which it was.')
  return noon > now ? now : noon
}

/** East of Greenwich tomorrow has begun. */
const tomorrow = (now: Date): string => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
