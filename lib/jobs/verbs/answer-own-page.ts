import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { countLinkTry, mayErasePeople, membersAs, systemCtx, type Ctx } from '@/lib/auth'
import type { AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { erasedNamesMask } from '@/lib/ingest'
import { notify } from '@/lib/notify'
import type { NewNotification } from '@/lib/notify/types'
import { redactSpecialCategory } from '@/lib/privacy'
import { isId } from '@/lib/shared/ids'
import { readWorkspaceToken } from '@/lib/shared/workspace-token'
import { heldBy, visitBy, type Visit } from '../own-page/gather'
import { LONGEST_SAYING, LONGEST_WISH } from '../own-page/limits'
import { answersOf, findPersonLinkByHash, saveAnswer } from '../own-page/store'
import { SAYINGS, WISHES, type AnsweredOwnPage } from '../own-page/types'

const plain = (longest: number) => z.string().trim().transform((text) => text.slice(0, longest)).default('')

export const AnswerOwnPageInput = z.union([
  z.object({ kind: z.enum(SAYINGS), beliefId: z.uuid(), text: plain(LONGEST_SAYING) }),
  z.object({ kind: z.enum(WISHES), text: plain(LONGEST_WISH) }),
])

/**
 * Keeps what a person says on their own page: of a belief of theirs, or what else they ask for. It changes nothing of a model: a member applies
 * or declines it. Said again of the same it takes the place of what nobody has settled. Their words are kept as plain text, without what
 * must not be kept.
 */
export async function answerOwnPage(token: string, input: unknown, from: string, now: Date): Promise<AnsweredOwnPage> {
  const read = readWorkspaceToken(token)
  const said = AnswerOwnPageInput.safeParse(input).data
  // Counted for links that there are alone: whoever makes tokens up leaves nothing behind but a miss of their address.
  const known = read && (await inWorkspace(read.workspaceId, (tx) => findPersonLinkByHash(tx, read.workspaceId, read.tokenHash)))
  if (known && !(await countLinkTry('link-answer', read.tokenHash, now))) return { status: 'busy' }
  const found = known && (await inWorkspace(read.workspaceId, async (tx): Promise<AnsweredOwnPage | null> => {
    const { workspaceId } = read
    const visit = await visitBy(tx, workspaceId, read.tokenHash, now, () => false)
    if (visit === null) return null
    if (visit === 'busy') return { status: 'busy' }
    const { person, accounts } = visit
    if (!said || (said.kind === 'other' && said.text === '')) return { status: 'unclear', about: said ? 'empty' : 'changed' }
    const mask = await erasedNamesMask(tx, workspaceId, accounts.map(({ id }) => id))
    const text = mask(redactSpecialCategory(said.text).text)
    const common = { personId: person.id, kind: said.kind, text, at: now }
    const ctx = systemCtx(workspaceId, 'own page', now)
    const told = async (answerId: string, account: AccountRecord | null): Promise<void> => {
      await audit(tx, ctx, { verb: 'person.answer', objectType: 'person', objectId: person.id, fields: { answerId: code(answerId), kind: code(said.kind) } })
      await notify(tx, workspaceId, now, await toTell(tx, ctx, visit, account))
    }
    if (!('beliefId' in said)) {
      const waiting = (await answersOf(tx, workspaceId, person.id)).find(({ kind, state }) => kind === said.kind && state === 'open')
      await told(await saveAnswer(tx, workspaceId, { ...common, accountId: null, beliefId: null, observationIds: [], statement: null }, waiting?.id ?? null), null)
      return { status: 'kept', beliefId: null }
    }
    const held = (await heldBy(tx, workspaceId, visit, now)).held.find(({ belief }) => belief.id === said.beliefId)
    if (!held) return { status: 'unclear', about: 'changed' }
    const { account, belief, answer } = held
    const observationIds = belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id)).filter(isId)
    await told(await saveAnswer(tx, workspaceId, { ...common, accountId: account.id, beliefId: belief.id, observationIds, statement: held.told.statement }, answer?.state === 'open' ? answer.id : null), account)
    return { status: 'kept', beliefId: belief.id }
  }))
  return found ?? { status: (await countLinkTry('link-miss', from, now)) ? 'gone' : 'busy' }
}

/** Whoever made the link, or the admins once they have left; of a belief the owner of its account, too. */
async function toTell(tx: Tx, { workspaceId, now }: Ctx, { link, person, accounts }: Visit, account: AccountRecord | null): Promise<NewNotification[]> {
  const members = await membersAs(tx, workspaceId, now)
  const makers = members.filter(({ actor }) => actor.memberId === link.createdById)
  const told = makers.length > 0 ? makers : members.filter(mayErasePeople)
  const memberIds = new Set([...told.map(({ actor }) => actor.memberId), ...(account?.ownerId ? [account.ownerId] : [])])
  return [...memberIds].map((memberId) => ({ kind: 'person_answered', personId: person.id, memberId, accountId: (account ?? accounts[0])?.id ?? '', actorId: null }))
}
