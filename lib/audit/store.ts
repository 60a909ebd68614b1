import type { Tx } from '@/lib/db/transaction'
import type { auditRow } from '@/lib/shared/audit-row'

export async function insertEntries(tx: Tx, rows: ReturnType<typeof auditRow>[]): Promise<void> {
  if (rows.length > 0) await tx.auditEntry.createMany({ data: rows })
}
