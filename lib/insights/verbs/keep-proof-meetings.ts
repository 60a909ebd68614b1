import type { KeptModel } from '@/lib/beliefs/types'
import type { Tx } from '@/lib/db/transaction'
import { meetingsOf, objecting } from '../coverage/meetings'
import { linksIn, ourWordsIn, replaceMeetings, statementsOf } from '../coverage/store'

/** Keeps where proof points met objections of an account, from its model as it was just brought up to date. */
export async function keepProofMeetings(tx: Tx, workspaceId: string, accountId: string, model: KeptModel): Promise<void> {
  const opposed = objecting(model.beliefs)
  const voiced = Math.min(...opposed.map(({ firstSeen }) => firstSeen.getTime()))
  const ours = opposed.length === 0 ? [] : await ourWordsIn(tx, workspaceId, accountId, new Date(voiced))
  // What the cache keeps of a belief has no words.
  const statements = await statementsOf(tx, workspaceId, opposed.filter(({ statement }) => statement === '').map(({ id }) => id))
  const worded = opposed.map((belief) => ({ ...belief, statement: belief.statement || (statements.get(belief.id) ?? '') }))
  await replaceMeetings(tx, workspaceId, accountId, meetingsOf(worded, model.ledger.valuePropositions, ours, await linksIn(tx, workspaceId, accountId)))
}
