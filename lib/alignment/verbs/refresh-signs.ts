import type { KeptModel } from '@/lib/beliefs'
import type { Tx } from '@/lib/db/transaction'
import { signsOf, wantedFor, type SignModel } from '../signs/signs'
import { attributesOf, ourWordsSince, saveSigns, signDifferences, spokeLast, statementsOf } from '../signs/store'
import type { Signs } from '../signs/types'
import type { OurWords } from '../unchallenged'

/** What warnings rest on in an account's ledger, at the instant of its model, and what our side has said since its first objection. */
export async function readSigns(tx: Tx, workspaceId: string, model: SignModel): Promise<{ signs: Signs; ours: OurWords[] }> {
  const { id } = model.ledger.account
  const { observationIds, beliefIds, oursSince } = wantedFor(model)
  const [heard, ours, statements, attributes] = await Promise.all([
    spokeLast(tx, workspaceId, id, model.at),
    oursSince === null ? [] : ourWordsSince(tx, workspaceId, id, oursSince, model.at.asOf),
    statementsOf(tx, workspaceId, beliefIds),
    attributesOf(tx, workspaceId, observationIds),
  ])
  return { ours, signs: signsOf(model, { heard, ours, statements, attributes }) }
}

/** Keeps the signs of an account with its other summaries, in the caller's transaction. */
export async function refreshSigns(tx: Tx, workspaceId: string, model: KeptModel): Promise<void> {
  await saveSigns(tx, workspaceId, model.ledger.account.id, (await readSigns(tx, workspaceId, model)).signs)
}

/** Where the kept signs are not what the ledger gives. */
export async function checkSigns(tx: Tx, workspaceId: string, model: KeptModel): Promise<string[]> {
  return signDifferences(tx, workspaceId, model.ledger.account.id, (await readSigns(tx, workspaceId, model)).signs)
}
