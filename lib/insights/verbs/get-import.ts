import { mayEditAccount, notFound, type Ctx } from '@/lib/auth'
import { nameOfHolder, observedBeliefs } from '@/lib/beliefs'
import { accountPeople, loadAccount, membersIn } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { DATED_BY, findImport, importFiles, openQuestions, type FileFormat, type ImportFileView, type ImportView, type Skipped, type SpeakerQuestion } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { memberName, observedInteractions } from '../store'
import { countsOf } from './get-account-page'

/** How many beliefs of a file are listed beside it. */
const LISTED = 8

/** An import as it stands: each file's state, open questions about speakers, and what was read so far. */
export async function getImport(ctx: Ctx, input: { importId: string }): Promise<ImportView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = isId(input.importId) ? await findImport(tx, ctx.workspaceId, input.importId) : null
    if (!found) throw notFound('import')
    const files = await importFiles(tx, ctx.workspaceId, found.id)
    const accountIds = [...new Set(files.flatMap((file) => file.accountId ?? []))]
    const accounts = []
    for (const id of accountIds) accounts.push(await loadAccount(tx, ctx, id, 'import'))
    const account = accounts[0] ?? null
    const people = account ? await accountPeople(tx, ctx.workspaceId, account.id) : []
    const interactions = new Map((await observedInteractions(tx, ctx.workspaceId, files.flatMap((file) => file.interactionId ?? []))).map((row) => [row.id, row]))
    const brought = new Set(files.flatMap(({ status, interactionId }) => (status === 'duplicate' ? [] : interactionId ?? [])))
    const undoing = found.undoingAt !== null
    const questions = new Map<string, SpeakerQuestion[]>()
    for (const each of accounts) for (const [id, asked] of await openQuestions(tx, ctx.workspaceId, each, files, true)) questions.set(id, asked)
    const names = new Map(people.map((person) => [person.id, person.name]))
    const beliefs = account ? await observedBeliefs(tx, ctx.workspaceId, account.id, [...interactions.keys()]) : new Map<string, never[]>()
    return {
      id: found.id,
      account: account && { id: account.id, name: account.name },
      createdAt: found.createdAt.toISOString(),
      files: files.map((file): ImportFileView => {
        const interaction = file.interactionId ? interactions.get(file.interactionId) : undefined
        const counts = countsOf(interaction?.counts)
        const read = file.status === 'done'
        const kept = (file.counts ?? {}) as { skipped?: Skipped[]; datedBy?: unknown }
        return {
          id: file.id, fileName: file.fileName, bytes: file.bytes, format: file.format as FileFormat | null, summary: file.summary,
          status: file.status, error: file.error, remedy: file.remedy,
          questions: questions.get(file.id) ?? [],
          undated: file.undated, interactionId: file.interactionId, title: interaction?.title ?? null, occurredAt: (file.undated ? file.changedAt : interaction?.occurredAt)?.toISOString() ?? null,
          datedBy: DATED_BY.find((by) => by === kept.datedBy) ?? null,
          counts: {
            shown: read ? counts.shown : 0, possiblyHeard: read ? counts.possiblyHeard : 0, dropped: read ? counts.dropped : {},
            unread: read ? counts.unread.map(({ language }) => language) : [], skipped: kept.skipped ?? [],
          },
          beliefs: read && file.interactionId
            ? (beliefs.get(file.interactionId) ?? []).slice(0, LISTED).map((belief) => ({ id: belief.id, statement: belief.statement, holder: nameOfHolder(belief.holderKey, account?.name ?? '', names) }))
            : [],
          moreBeliefs: read && file.interactionId ? Math.max(0, (beliefs.get(file.interactionId)?.length ?? 0) - LISTED) : 0,
        }
      }),
      working: files.some((file) => file.status === 'queued' || file.status === 'reading') || (undoing && found.undoneAt === null),
      people: people.filter((person) => person.kind === 'named').map(({ id, name, side }) => ({ id, name, side })),
      members: (await membersIn(tx, ctx.workspaceId)).map(({ id, name }) => ({ id, name })),
      undo: found.undoingAt && {
        since: found.undoingAt.toISOString(), doneAt: found.undoneAt?.toISOString() ?? null, by: found.undoneById ? await memberName(tx, ctx.workspaceId, found.undoneById) : null,
        total: found.undoTotal ?? 0, left: brought.size,
      },
      may: { undo: !undoing && brought.size > 0 && accounts.every((each) => mayEditAccount(ctx, each)) },
    }
  })
}
