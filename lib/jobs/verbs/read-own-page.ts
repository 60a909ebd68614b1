import { audit, code } from '@/lib/audit'
import { countLinkTry, systemCtx } from '@/lib/auth'
import { isModelled } from '@/lib/beliefs'
import { accountPeople, employmentsOf, workspaceSettings } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { readWorkspaceToken } from '@/lib/shared/workspace-token'
import { heldBy, toldInOrder, visitBy, type Visit } from '../own-page/gather'
import { memberNames, type LinkRow } from '../own-page/store'
import { answerOf } from '../own-page/tell'
import type { OwnPage, ReadOwnPage } from '../own-page/types'

/** So soon after a use of the link the page follows on it. */
const FOLLOWS_MS = 60_000

/**
 * What is kept of whoever has the link, for them to read: what they hold, with their own words, and what they said of it before. A link that
 * is unknown, expired or ended, or that a hold or an erasure closed, looks the same. Each opening is counted and audited; what follows at once
 * on an answer of theirs (`answered`) is none.
 * @param from the network address that asks: links that lead nowhere are counted by it
 */
export async function readOwnPage(token: string, from: string, now: Date, answered = false): Promise<ReadOwnPage> {
  const read = readWorkspaceToken(token)
  const isOpening = ({ openedAt }: LinkRow): boolean => !answered || openedAt === null || now.getTime() - openedAt.getTime() > FOLLOWS_MS
  const found = read && (await inWorkspace(read.workspaceId, async (tx): Promise<ReadOwnPage | null> => {
    const visit = await visitBy(tx, read.workspaceId, read.tokenHash, now, isOpening)
    if (visit === null) return null
    if (visit === 'busy') return { status: 'busy' }
    if (isOpening(visit.link)) await audit(tx, systemCtx(read.workspaceId, 'own page', now), { verb: 'person.open_link', objectType: 'person', objectId: visit.person.id, fields: { linkId: code(visit.link.id) } })
    return { status: 'open', page: await pageOf(tx, read.workspaceId, visit, now) }
  }))
  return found ?? { status: (await countLinkTry('link-miss', from, now)) ? 'gone' : 'busy' }
}

async function pageOf(tx: Tx, workspaceId: string, visit: Visit, now: Date): Promise<OwnPage> {
  const { link, person, accounts } = visit
  const { held, answers } = await heldBy(tx, workspaceId, visit, now)
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const known = (await accountPeople(tx, workspaceId, accounts[0]?.id ?? '')).find(({ id }) => id === person.id)
  return {
    controller: (await workspaceSettings(tx, workspaceId)).companyName, name: person.name, madeBy: (await memberNames(tx, workspaceId, [link.createdById])).get(link.createdById) ?? null,
    asOf: now.toISOString(), expiresAt: link.expiresAt.toISOString(), modelled: known ? isModelled(known) : false,
    employments: (await employmentsOf(tx, workspaceId, person.id)).map(({ accountId, title, role, from, to }) => ({ account: names.get(accountId) ?? '', title, role, from: from?.toISOString().slice(0, 10) ?? null, to: to?.toISOString().slice(0, 10) ?? null })),
    beliefs: toldInOrder(held), answers: answers.map(answerOf),
  }
}
