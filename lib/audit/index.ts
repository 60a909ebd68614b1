import type { Ctx } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { auditRow, type AuditEvent } from '@/lib/shared/audit-row'
import { insertEntry } from './store'

export { code } from '@/lib/shared/audit-row'
export type { AuditCode, AuditEvent, AuditFields } from './types'

/**
 * Writes who did what to which object, in the transaction of the change itself.
 * Strings among `fields` must be machine words (`code('won')`): text cannot be passed.
 */
export async function audit(tx: Tx, ctx: Ctx, event: AuditEvent): Promise<void> {
  await insertEntry(tx, auditRow(ctx, event))
}
