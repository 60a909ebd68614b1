import { systemCtx } from '@/lib/auth'
import { modelAccount, personKey, type AccountModel } from '@/lib/beliefs'
import { findPerson, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { beliefOf } from '../copy/compose'
import { personRow } from '../copy/store'
import { accountsOf, othersOf } from '../copy/whose'
import { holdsOver } from '../holds/store'
import { answerOn, inOrder, ownBelief } from './tell'
import { answersOf, countLinkUse, findPersonLinkByHash, isOpen, type AnswerRow, type LinkRow } from './store'
import type { OwnBelief } from './types'

/** So many requests a minute by one link: each answer is two. */
export const USES_A_MINUTE = 40

export type Visit = { link: LinkRow; person: { id: string; name: string; side: string }; accounts: AccountRecord[] }

/**
 * Whose page a link leads to: null when it is unknown, expired or ended, when they belong to no account, and while a legal hold is on them or on an
 * account of theirs.
 */
export async function visitBy(tx: Tx, workspaceId: string, tokenHash: string, now: Date, isOpening: (link: LinkRow) => boolean): Promise<Visit | 'busy' | null> {
  const link = await findPersonLinkByHash(tx, workspaceId, tokenHash)
  if (!link || !isOpen(link, now)) return null
  const person = await findPerson(tx, workspaceId, link.personId)
  const accounts = person ? await accountsOf(tx, systemCtx(workspaceId, 'own page', now), person.id, person.accountIds) : []
  if (!person || accounts.length === 0) return null
  if ((await holdsOver(tx, workspaceId, { personIds: [person.id], accountIds: accounts.map(({ id }) => id) })).length > 0) return null
  if (!(await countLinkUse(tx, workspaceId, link.id, now, USES_A_MINUTE, isOpening(link)))) return 'busy'
  const { name, side } = await personRow(tx, workspaceId, person.id)
  return { link, person: { id: person.id, name, side }, accounts }
}

export type Held = { account: AccountRecord; belief: AccountModel['beliefs'][number]; told: OwnBelief; answer: AnswerRow | undefined }

/** What they hold, as the copy of their data tells it, with what they said of it before. */
export async function heldBy(tx: Tx, workspaceId: string, { person, accounts }: Visit, now: Date): Promise<{ held: Held[]; answers: AnswerRow[] }> {
  const others = await othersOf(tx, workspaceId, person.id, accounts)
  const answers = await answersOf(tx, workspaceId, person.id)
  const held: Held[] = []
  for (const account of accounts) {
    const { beliefs } = await modelAccount(tx, workspaceId, account, { asOf: now, knownAt: now })
    for (const belief of beliefs) {
      if (belief.holder.key !== personKey(person.id)) continue
      const answer = answerOn(belief, answers)
      held.push({ account, belief, answer, told: ownBelief(belief, beliefOf(account.name, belief, { personId: person.id }, others), answer) })
    }
  }
  return { held, answers }
}

export const toldInOrder = (held: readonly Held[]): OwnBelief[] => inOrder(held.map(({ told }) => told))

