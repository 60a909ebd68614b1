import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { suggestAnew } from '../resolve'
import type { ImportFileRow } from '../store'
import type { SpeakerQuestion } from '../types'
import { knownPeople } from './known-people'

/**
 * What is still asked of each file of an account, by its id, with suggestions that know who has become known since.
 * @param guesses also likely misspellings, and sides by how somebody speaks: only to show, never to take for an answer
 */
export async function openQuestions(
  tx: Tx, workspaceId: string, account: Pick<AccountRecord, 'id' | 'name' | 'domain'>, files: readonly ImportFileRow[], guesses: boolean,
): Promise<Map<string, SpeakerQuestion[]>> {
  const asking = files.filter(({ status, accountId }) => status === 'needs_answers' && accountId === account.id)
  const known = asking.length > 0 ? await knownPeople(tx, workspaceId, account) : null
  return new Map(asking.map(({ id, question }) => [id, known ? suggestAnew((question ?? []) as SpeakerQuestion[], known, guesses) : []]))
}
