import { notFound, type Ctx } from '@/lib/auth'
import { loadAccount, membersIn } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { askingFiles, findImport, importStanding, knownPeople, openQuestions, type ImportQuestionsView } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { observedInteractions } from '../store'

/** What must be known before the files of an import are read, with whoever may be meant. */
export async function getImportQuestions(ctx: Ctx, input: { importId: string }): Promise<ImportQuestionsView> {
  const { workspaceId } = ctx
  const { files, known, members, interactions } = await inWorkspace(workspaceId, async (tx) => {
    if (!isId(input.importId) || !(await findImport(tx, workspaceId, input.importId))) throw notFound('import')
    const { accountIds } = await importStanding(tx, workspaceId, input.importId)
    const known = []
    for (const id of accountIds) known.push({ accountId: id, ...(await knownPeople(tx, workspaceId, await loadAccount(tx, ctx, id, 'import'))) })
    const files = await askingFiles(tx, workspaceId, input.importId)
    const interactions = await observedInteractions(tx, workspaceId, files.flatMap(({ interactionId }) => interactionId ?? []))
    return { files, known, members: await membersIn(tx, workspaceId), interactions: new Map(interactions.map((row) => [row.id, row])) }
  })
  // Thousands of labels take a second to be told apart: nobody else waits for the database meanwhile.
  const questions = new Map((await Promise.all(known.map((each) => openQuestions(each.known, files.filter(({ accountId }) => accountId === each.accountId))))).flatMap((each) => [...each]))
  return {
    files: files.map(({ id, fileName, summary, undated, changedAt, interactionId }) => {
      const interaction = interactionId === null ? undefined : interactions.get(interactionId)
      return { id, fileName, summary, undated, title: interaction?.title ?? null, occurredAt: (undated ? changedAt : interaction?.occurredAt)?.toISOString() ?? null, questions: questions.get(id) ?? [] }
    }),
    people: (known[0]?.everybody ?? []).filter(({ kind }) => kind === 'named').map(({ id, name, side }) => ({ id, name, side })),
    members: members.map(({ id, name }) => ({ id, name })),
  }
}
