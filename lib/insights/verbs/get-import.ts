import { mayEditAccount, notFound, type Ctx } from '@/lib/auth'
import { nameOfHolder, observedBeliefs } from '@/lib/beliefs'
import { accountPeople, loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { comingIn, DATED_BY, findImport, importFiles, importStanding, type FileFormat, type ImportFileStatus, type ImportFileView, type ImportView, type Skipped } from '@/lib/ingest'
import { isId } from '@/lib/shared/ids'
import { memberName, observedInteractions } from '../store'
import { countsOf } from './get-account-page'

/** How many beliefs of a file are listed beside it. */
const LISTED = 8

/**
 * An import as it stands: how many files are in which state, how far those are that still come in, and each file's line with what was
 * read so far: of all, or of the first of those in one state.
 */
export async function getImport(ctx: Ctx, { importId, shown, only }: { importId: string; shown?: number | undefined; only?: ImportFileStatus | undefined }): Promise<ImportView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = isId(importId) ? await findImport(tx, ctx.workspaceId, importId) : null
    if (!found) throw notFound('import')
    const { counts, brought, accountIds } = await importStanding(tx, ctx.workspaceId, found.id)
    const coming = await comingIn(tx, ctx.workspaceId, found.id)
    const accounts = []
    for (const id of accountIds) accounts.push(await loadAccount(tx, ctx, id, 'import'))
    const account = accounts[0] ?? null
    const files = await importFiles(tx, ctx.workspaceId, found.id, { shown, only })
    const interactions = new Map((await observedInteractions(tx, ctx.workspaceId, files.flatMap((file) => file.interactionId ?? []))).map((row) => [row.id, row]))
    const beliefs = account ? await observedBeliefs(tx, ctx.workspaceId, account.id, [...interactions.keys()]) : new Map<string, never[]>()
    const names = new Map(account && beliefs.size > 0 ? (await accountPeople(tx, ctx.workspaceId, account.id)).map((person) => [person.id, person.name]) : [])
    const undoing = found.undoingAt !== null
    return {
      id: found.id,
      account: account && { id: account.id, name: account.name },
      createdAt: found.createdAt.toISOString(),
      counts,
      coming: coming.map(({ id, given, received, total }) => ({ id, fileName: given.fileName, received, total })),
      files: files.map((file): ImportFileView => {
        const interaction = file.interactionId ? interactions.get(file.interactionId) : undefined
        const counts = countsOf(interaction?.counts)
        const read = file.status === 'done'
        const kept = (file.counts ?? {}) as { skipped?: Skipped[]; datedBy?: unknown }
        const found = read && file.interactionId ? beliefs.get(file.interactionId) ?? [] : []
        return {
          id: file.id, fileName: file.fileName, bytes: file.bytes, format: file.format as FileFormat | null, summary: file.summary,
          status: file.status, error: file.error, remedy: file.remedy,
          undated: file.undated, interactionId: file.interactionId, title: interaction?.title ?? null, occurredAt: (file.undated ? file.changedAt : interaction?.occurredAt)?.toISOString() ?? null,
          datedBy: DATED_BY.find((by) => by === kept.datedBy) ?? null,
          counts: {
            shown: read ? counts.shown : 0, possiblyHeard: read ? counts.possiblyHeard : 0, dropped: read ? counts.dropped : {},
            unread: read ? counts.unread.map(({ language }) => language) : [], skipped: kept.skipped ?? [],
          },
          beliefs: found.slice(0, LISTED).map((belief) => ({ id: belief.id, statement: belief.statement, holder: nameOfHolder(belief.holderKey, account?.name ?? '', names) })),
          moreBeliefs: Math.max(0, found.length - LISTED),
        }
      }),
      working: coming.length > 0 || counts.queued + counts.reading > 0 || (undoing && found.undoneAt === null),
      undo: found.undoingAt && {
        since: found.undoingAt.toISOString(), doneAt: found.undoneAt?.toISOString() ?? null, by: found.undoneById ? await memberName(tx, ctx.workspaceId, found.undoneById) : null,
        total: found.undoTotal ?? 0, left: brought,
      },
      may: { undo: !undoing && brought > 0 && accounts.every((each) => mayEditAccount(ctx, each)) },
    }
  })
}
