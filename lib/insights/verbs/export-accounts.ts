import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { minorDigits } from '@/lib/shared/format'
import { csvHead, csvRow } from '../list/csv'
import { ACCOUNT_COLUMNS } from '../list/query'
import { listAccounts, ListAccountsInput } from './list-accounts'

export const ExportAccountsInput = ListAccountsInput.omit({ cursor: true, limit: true }).extend({ columns: z.array(z.enum(ACCOUNT_COLUMNS)) })

const PAGE = 200

/**
 * The accounts of a list as lines of CSV, in its order and with its columns, read page by page as they are asked for: at most what
 * the actor sees. The export is audited with its count before the first line is given.
 */
export async function exportAccounts(ctx: Ctx, input: z.input<typeof ExportAccountsInput>): Promise<AsyncGenerator<string>> {
  const { columns, ...query } = ExportAccountsInput.parse(input)
  const first = await listAccounts(ctx, { ...query, limit: PAGE })
  await inWorkspace(ctx.workspaceId, (tx) => audit(tx, ctx, { verb: 'account.export', objectType: 'list', objectId: newId(), fields: { accounts: first.total, columns: columns.map(code) } }))
  return lines()

  async function* lines(): AsyncGenerator<string> {
    yield csvHead(columns)
    for (let page = first; ; page = await listAccounts(ctx, { ...query, limit: PAGE, cursor: page.nextCursor })) {
      yield page.rows.map((row) => csvRow(row, columns, minorDigits)).join('')
      if (page.nextCursor === null) return
    }
  }
}
