import type { Ctx } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { auditRow, type AuditEvent } from '@/lib/shared/audit-row'
import { insertEntries } from './store'

export { code } from '@/lib/shared/audit-row'
export type { AuditCode, AuditEvent, AuditFields } from './types'

/**
 * Writes who did what to which object, in the transaction of the change itself.
 * Strings among `fields` must be machine words (`code('won')`): text cannot be passed.
 */
export async function audit(tx: Tx, ctx: Ctx, event: AuditEvent): Promise<void> {
  await auditAll(tx, ctx, [event])
}

/** The same of several changes of one transaction. */
export async function auditAll(tx: Tx, ctx: Ctx, events: readonly AuditEvent[]): Promise<void> {
  await insertEntries(tx, events.map((event) => auditRow(ctx, event)))
}
