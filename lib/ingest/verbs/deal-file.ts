import { mayEditAccount, type Ctx } from '@/lib/auth'
import { accountsNamed, knownDeals, lockAccounts, membersIn } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { isoDay } from '@/lib/shared/format'
import { decodeFile } from '../formats/decode'
import { UnreadableFileError } from '../formats/errors'
import type { DayOrder } from '../deals/cells'
import { parseDeals } from '../deals/parse'
import { planDeals, type DealPlan } from '../deals/plan'
import type { DealImportView, ParsedDeals } from '../deals/types'

export type DealFile = { fileName: string; bytes: Uint8Array; /** Which of day and month comes first in dates that could be either. */ order?: DayOrder | null }

/** @throws InvalidError naming the file, the line where known, and the remedy */
export function readDealFile({ fileName, bytes, order = null }: DealFile): ParsedDeals {
  try {
    return parseDeals(fileName, decodeFile(fileName, bytes).text, order)
  } catch (error) {
    throw error instanceof UnreadableFileError ? new InvalidError(error.message.replace(` ${error.remedy}`, ''), error.remedy) : error
  }
}

/** What bringing in the file would do. With `lock` the accounts that it names stay as they are until the transaction ends. */
export async function loadPlan(tx: Tx, ctx: Ctx, parsed: ParsedDeals, { lock }: { lock: boolean }): Promise<DealPlan> {
  const { workspaceId } = ctx
  const named = await accountsNamed(tx, workspaceId, [...new Set(parsed.lines.map(({ account }) => account))])
  if (lock) await lockAccounts(tx, workspaceId, named.map(({ id }) => id))
  const accounts = named.map((account) => ({ ...account, mayEdit: mayEditAccount(ctx, account) }))
  const deals = await knownDeals(tx, workspaceId, accounts.map(({ id }) => id), parsed.lines.flatMap(({ externalId }) => externalId ?? []))
  const importerId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return planDeals(parsed.lines, { accounts, deals, members: await membersIn(tx, workspaceId), importerId, now: ctx.now })
}

/** The plan as a reader is told it. */
export function viewOf(fileName: string, parsed: ParsedDeals, plan: DealPlan, members: readonly { id: string; name: string }[]): DealImportView {
  const told = ({ line, account, facts }: DealPlan['deals'][number]) => ({ line, account: account.name, name: facts.name })
  return {
    fileName,
    accounts: plan.accounts.map(({ name, ownerId }) => ({ name, owner: members.find(({ id }) => id === ownerId)?.name ?? null })),
    created: plan.deals.filter(({ id }) => id === null).map((deal) => {
      const { stage, amountMinor, currency, closeDate, outcome, outcomeAt } = deal.facts
      return { ...told(deal), stage, amountMinor, currency, closeDate: closeDate && isoDay(closeDate), outcome, outcomeAt: outcomeAt && isoDay(outcomeAt) }
    }),
    changed: plan.deals.filter(({ id, changes }) => id !== null && changes.length > 0).map((deal) => ({ ...told(deal), changes: deal.changes })),
    same: plan.deals.filter(({ id, changes }) => id !== null && changes.length === 0).length,
    faults: [...parsed.faults, ...plan.faults].sort((a, b) => a.line - b.line),
    strangers: plan.strangers, unread: parsed.unread, eitherOrder: parsed.eitherOrder, written: null,
  }
}
