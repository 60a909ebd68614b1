import { askTogether, type Question } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import type { KeptModel } from '@/lib/beliefs'
import { signsOf, wantedFor, type SignModel } from '../signs/signs'
import { attributesOf, oursSince, signDifferences, spokeLast, statementsOf } from '../signs/store'
import type { SignMaterial, Signs } from '../signs/types'
import type { OurWords } from '../unchallenged'

/** What has to be known for the signs of an account, beside its model. */
export function signQuestions(workspaceId: string, model: SignModel): { [M in keyof SignMaterial]: Question<SignMaterial[M]> } {
  const { at, ledger: { account: { id }, valuePropositions } } = model
  const { observationIds, beliefIds, since } = wantedFor(model)
  // Without a proposition no proof point fits what anybody says, nor can our words touch on one.
  const isOffered = valuePropositions.length > 0
  return {
    heard: spokeLast(workspaceId, id, at),
    ours: oursSince(workspaceId, id, since ?? at.asOf, at.asOf, isOffered && since !== null),
    statements: statementsOf(workspaceId, isOffered ? beliefIds : []),
    attributes: attributesOf(workspaceId, observationIds),
  }
}

/** What warnings rest on in an account's ledger, at the instant of its model, and what our side has said since its first objection. */
export async function readSigns(tx: Tx, workspaceId: string, model: SignModel): Promise<{ signs: Signs; ours: readonly OurWords[] }> {
  const material = await askTogether(tx, signQuestions(workspaceId, model))
  return { ours: material.ours, signs: signsOf(model, material) }
}

/** Where the kept signs are not what the ledger gives. */
export async function checkSigns(tx: Tx, workspaceId: string, model: KeptModel): Promise<string[]> {
  return signDifferences(tx, workspaceId, model.ledger.account.id, (await readSigns(tx, workspaceId, model)).signs)
}
