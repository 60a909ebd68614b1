import type { Tx } from '@/lib/db/transaction'
import type { auditRow } from '@/lib/shared/audit-row'

export async function insertEntry(tx: Tx, row: ReturnType<typeof auditRow>): Promise<void> {
  await tx.auditEntry.create({ data: row })
}
