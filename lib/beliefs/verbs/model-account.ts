import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { identify } from '../identify'
import { project } from '../project'
import { beliefRows } from '../store'
import type { Instant, Ledger, Projection } from '../types'
import type { Identified } from '../views'
import { loadLedger } from './load-ledger'

export type AccountModel = { ledger: Ledger; projection: Projection; beliefs: Identified[] }

/** The model of an account at an instant, computed from its ledger, each belief with the id by which pages know it. */
export async function modelAccount(tx: Tx, workspaceId: string, account: Pick<AccountRecord, 'id' | 'name'>, at: Instant): Promise<AccountModel> {
  const ledger = await loadLedger(tx, workspaceId, account)
  const projection = project(ledger, at)
  return { ledger, projection, beliefs: identify(account.id, projection.beliefs, await beliefRows(tx, workspaceId, account.id)) }
}
