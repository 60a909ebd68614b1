import type { Tx } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { realWorkspaceExists } from '../store'

/** One click signs in to the sample only while no real workspace exists, unless the operator chose otherwise. */
export async function sampleSignInAllowed(tx: Tx, choice = env().CREDENCE_SAMPLE_SIGN_IN): Promise<boolean> {
  if (choice !== 'auto') return choice === 'on'
  return !(await realWorkspaceExists(tx))
}
