import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { mayDecide, membersAs, type Ctx } from '@/lib/auth'
import { isHighStakes as isHighAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, InvalidError, LeaseError } from '@/lib/shared/errors'
import { isHighStakes } from '../high-stakes'
import { DecideInputSchema } from '../inputs'
import type { Intent } from '../intent'
import { hasRunOut, isHeldByOther } from '../leases/lease'
import { dropLease } from '../leases/store'
import { closeItem, findDecision, findItem, type ItemRow } from '../store'
import type { Decided } from '../types'
import { agree, saysOf, turnOf, type Says } from '../verdicts/quorum'
import { insertVerdict, markCorrect, type NewVerdict, type VerdictRow } from '../verdicts/store'
import { askKnownAnswer } from './ask-known-answer'
import { assertNotOwnWord } from './assert-not-own-word'
import { assertTheirTurn } from './assert-their-turn'
import { intentOf } from './intent-of'
import { itemToWorkOn, type WorkOn } from './item-to-work-on'
import { leaseRefusal } from './lease-refusal'
import { askForThird, tellTheTwo } from './tell-verdicts'
import { settle } from './write-ruling'

type Parsed = z.output<typeof DecideInputSchema>

/**
 * Decides an open item: the ruling, its audit row, the recomputed model, alignment and queue stand together or not at all. Where two
 * verdicts must agree, the first waits unseen for the second, and where they differ a third person settles it.
 * @throws LeaseError when another has it or one's own lease ran out, ConflictError when somebody was faster, ForbiddenError when
 * deciding here is for others, InvalidError when the ruling does not answer the item's question
 */
export async function decide(ctx: Ctx, input: z.input<typeof DecideInputSchema>): Promise<Decided> {
  const wanted = DecideInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { account, me, ...at } = await itemToWorkOn(tx, ctx, wanted.itemId)
    // The account before its items, as the refresh takes them: two decisions in one account wait and do not lock each other out.
    await lockAccount(tx, ctx.workspaceId, account.id)
    const item = await findItem(tx, ctx.workspaceId, at.item.id)
    if (!item || item.status !== 'open' || isHeldByOther(item, me, ctx.now) || hasRunOut(item, me, ctx.now)) throw await leaseRefusal(tx, ctx, at.item.id, me)
    await assertSeen(tx, ctx, item, wanted, me)
    const work = { item, account, me }
    const ownWord = await assertNotOwnWord(tx, ctx, work)
    const intent = await intentOf(tx, ctx, account, item, wanted)
    const decided = item.knownAnswerId ? await answerKnown(tx, ctx, work, wanted, intent) : await settleOrWait(tx, ctx, work, wanted, intent)
    if (ownWord) await audit(tx, ctx, { verb: 'review.own_word', objectType: 'review_item', objectId: item.id, fields: { accountId: code(account.id) } })
    if (!item.knownAnswerId) await askKnownAnswer(tx, ctx, item, me)
    return decided
  })
}

/** Where one verdict is enough it takes effect at once. */
async function settleOrWait(tx: Tx, ctx: Ctx, work: WorkOn, wanted: Parsed, intent: Intent): Promise<Decided> {
  if (work.item.quorum > 1 && (await canBeTwo(tx, ctx, work.account))) return giveVerdict(tx, ctx, work, wanted, intent)
  return { decisionId: await take(tx, ctx, work, wanted, intent), verdictId: null, outcome: 'decided' }
}

/** An answer that is known already changes nothing but what is known of who gave it. */
async function answerKnown(tx: Tx, ctx: Ctx, { item, me }: Pick<WorkOn, 'item' | 'me'>, wanted: Parsed, intent: Intent): Promise<Decided> {
  const known = await findDecision(tx, ctx.workspaceId, item.knownAnswerId ?? '')
  if (!known || !(await closeItem(tx, ctx.workspaceId, item.id, ctx.now))) throw settledMeanwhile()
  const says = saysOf(wanted, intent, item.observationId)
  return { decisionId: null, verdictId: await writeVerdict(tx, ctx, { item, me }, { role: 'known_answer', says, correct: agree(saysIn(known), says) }, wanted), outcome: 'decided' }
}

/** Is there another who could give a second verdict? Where one member reviews alone, theirs has to do. */
async function canBeTwo(tx: Tx, ctx: Ctx, account: AccountRecord): Promise<boolean> {
  return (await membersAs(tx, ctx.workspaceId, ctx.now)).filter((member) => mayDecide(member, account)).length > 1
}

/** Where much is at stake the evidence was served to whoever approves, while they held the item, and was on their screen. */
async function assertSeen(tx: Tx, ctx: Ctx, item: ItemRow, { action, seen }: Parsed, me: string): Promise<void> {
  const wasSeen = seen === true && item.leaseMemberId === me && item.leaseSeenAt !== null
  if (action !== 'approve' || wasSeen) return
  if (isHighStakes({ ...item, highStakes: await isHighAccount(tx, ctx.workspaceId, item.accountId) })) {
    // Taken over and given back in the meantime, it is nobody's: that is a lost lease, too.
    if (item.leaseMemberId !== me) throw new LeaseError('Much is at stake here: only who has the item approves it, and you have it no more.', 'Take it again and read the quote.', null)
    throw new InvalidError('Much is at stake here: read the quote before you approve it.', 'Bring the evidence onto the screen and approve it again.')
  }
}

/** Closes the item and writes the ruling. */
async function take(tx: Tx, ctx: Ctx, { item, account }: WorkOn, wanted: Parsed, intent: Intent): Promise<string> {
  if (!(await closeItem(tx, ctx.workspaceId, item.id, ctx.now))) throw settledMeanwhile()
  return settle(tx, ctx, account, intent, { itemId: item.id, propensity: item.propensity, seconds: wanted.seconds ?? null, batchId: null })
}

async function giveVerdict(tx: Tx, ctx: Ctx, work: WorkOn, wanted: Parsed, intent: Intent): Promise<Decided> {
  const { item, account, me } = work
  const standing = await assertTheirTurn(tx, ctx, item, me)
  const [first] = standing
  const gave = standing.map(({ actorId }) => actorId)
  const role = turnOf(standing.length)
  const says = saysOf(wanted, intent, item.observationId)
  const verdictId = await writeVerdict(tx, ctx, work, { role, says, correct: null }, wanted)
  const settled = role === 'adjudication' || (role === 'second' && first !== undefined && agree(saysIn(first), says))
  if (!settled) {
    await dropLease(tx, ctx.workspaceId, item.id, me)
    if (role === 'second') await askForThird(tx, ctx, { itemId: item.id, account }, [...gave, me])
    return { decisionId: null, verdictId, outcome: role === 'first' ? 'awaits_second' : 'awaits_adjudication' }
  }
  if (role === 'adjudication') {
    for (const each of standing) await markCorrect(tx, ctx.workspaceId, each.id, agree(saysIn(each), says))
    await tellTheTwo(tx, ctx, { itemId: item.id, account }, gave)
  }
  return { decisionId: await take(tx, ctx, work, wanted, intent), verdictId, outcome: 'decided' }
}

async function writeVerdict(tx: Tx, ctx: Ctx, { item, me }: Pick<WorkOn, 'item' | 'me'>, verdict: Pick<NewVerdict, 'role' | 'says' | 'correct'>, wanted: Parsed): Promise<string> {
  const note = 'note' in wanted ? (wanted.note ?? null) : null
  const verdictId = await insertVerdict(tx, ctx.workspaceId, ctx.now, { ...verdict, itemId: item.id, actorId: me, note, seconds: wanted.seconds ?? null, batchId: null })
  // Without what was said: whoever reads the record may be the one to give the second, or be asked for what is known.
  await audit(tx, ctx, { verb: 'review.verdict', objectType: 'review_item', objectId: item.id, fields: { verdictId: code(verdictId), accountId: code(item.accountId) } })
  return verdictId
}

const settledMeanwhile = (): ConflictError => new ConflictError('This item was decided or withdrawn in the meantime.', 'Nothing of yours is lost: go on with the next one.')

/** What a stored verdict or decision says. */
const saysIn = ({ action, reason, correction }: Pick<VerdictRow, 'action' | 'reason' | 'correction'>): Says => ({ action, reason, detail: (correction ?? {}) as Record<string, unknown> })
