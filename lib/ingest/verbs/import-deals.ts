import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { insertAccount, membersIn, saveDeal } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { loadPlan, readDealFile, viewOf, type DealFile } from './deal-file'
import { dealStates, insertDealImport } from '../deals/store'
import type { DealImportView } from '../deals/types'

/**
 * Writes the deals of a file, all that can be taken or none, with the accounts that are not here yet. Writing the same file again changes
 * nothing. What a deal was until now is kept with it, and with the import, which can be undone.
 * @returns what was done, with the lines that were left out
 * @throws InvalidError naming the file, the line where known, and the remedy
 */
export async function importDeals(ctx: Ctx, file: DealFile): Promise<DealImportView> {
  const parsed = readDealFile(file)
  const { workspaceId, now } = ctx
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const plan = await loadPlan(tx, ctx, parsed, { lock: true })
    const view = viewOf(file.fileName, parsed, plan, await membersIn(tx, workspaceId))
    const made = new Map<string, string>()
    for (const { name, ownerId } of plan.accounts) {
      const id = await insertAccount(tx, workspaceId, now, { name, slug: null, domain: null, segment: null, parentId: null, ownerId })
      await audit(tx, ctx, { verb: 'account.create', objectType: 'account', objectId: id })
      made.set(name, id)
    }
    const coming = plan.deals.filter((deal) => deal.id === null || deal.changes.length > 0)
    const former = await dealStates(tx, workspaceId, coming.flatMap(({ id }) => id ?? []))
    const deals = new Map<string, string | null>()
    const written = new Map<string, number>()
    for (const { account, id, ownerId, facts } of coming) {
      const accountId = account.id ?? made.get(account.name)
      if (accountId === undefined) throw new Error('a deal was planned for an account that was not')
      deals.set(await saveDeal(tx, workspaceId, accountId, ownerId, now, facts, id), id === null ? null : (former.get(id) ?? null))
      written.set(accountId, (written.get(accountId) ?? 0) + 1)
    }
    const fresh = new Set(made.values())
    const createdById = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const importId = deals.size > 0 ? await insertDealImport(tx, workspaceId, { createdById, createdAt: now, fileName: file.fileName, accountIds: [...fresh], deals }) : null
    for (const [accountId, count] of written) {
      await audit(tx, ctx, { verb: 'account.import_facts', objectType: 'account', objectId: accountId, fields: { people: 0, deals: count, valuePropositions: 0 } })
      // What is at stake may have changed, and with it what waits for review.
      if (!fresh.has(accountId)) await send(tx, 'account.refresh', { workspaceId, accountId })
    }
    return { ...view, written: { importId, accounts: made.size, created: view.created.length, changed: view.changed.length } }
  })
}
