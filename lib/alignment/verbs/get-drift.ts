import type { Ctx } from '@/lib/auth'
import { getSelfModel, type Identified, type InstantInput } from '@/lib/beliefs'
import type { AccountRecord } from '@/lib/crm'
import { InvalidError } from '@/lib/shared/errors'
import { driftOf, type Drift } from '../drift'

export const DRIFT_WINDOW_DAYS = 90
const LONGEST_DAYS = 3_650

/** How an account's beliefs and alignment moved over a window; the account is named by id, slug or name. */
export async function getDrift(ctx: Ctx, input: { account: string; windowDays?: number } & InstantInput): Promise<{ account: AccountRecord; drift: Drift<Identified> }> {
  const windowDays = input.windowDays ?? DRIFT_WINDOW_DAYS
  if (!(windowDays >= 1 && windowDays <= LONGEST_DAYS)) throw new InvalidError('A window is 1 to 3,650 days long.', 'Write it in days: --window 90.')
  const { account, ledger, beliefs, at } = await getSelfModel(ctx, input)
  return { account, drift: driftOf(ledger, beliefs, at, windowDays) }
}
