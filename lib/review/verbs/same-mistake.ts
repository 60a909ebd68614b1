import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { holderKeysOf, modelAccount, nameOfHolder } from '@/lib/beliefs'
import { judgedAt } from '@/lib/beliefs/pure'
import { accountsOfPerson, loadAccount, lockAccount, teachAlias, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { isId, newId } from '@/lib/shared/ids'
import { decisionOf, type Intent } from '../intent'
import { previewOf } from '../regroup'
import { findDecision } from '../store'
import { mistakeOf, type Mistake } from '../teaching/same-mistake'
import type { SameMistake, SameMistakeFixed } from '../types'
import { refreshAccount } from './refresh-account'
import { OF_NO_ITEM, writeRuling } from './write-ruling'

/** Quotes that are offered at a time: what a person can look through. */
const MOST = 100

export const SameMistakeInput = z.object({ decisionId: z.string(), observationIds: z.array(z.uuid()).min(1).max(MOST).optional() })
export const FixSameMistakeInput = z.object({ decisionId: z.string(), observationIds: z.array(z.uuid()).min(1, 'Choose at least one quote.').max(MOST), remember: z.boolean().default(false) })

/**
 * Where a mistake about a holder that a decision put right was made again in its account, and what correcting those (or the named
 * ones) would change. Null where the decision corrects no holder, was taken back, or the mistake stands nowhere else.
 */
export async function findSameMistake(ctx: Ctx, input: z.input<typeof SameMistakeInput>): Promise<SameMistake | null> {
  const { decisionId, observationIds } = SameMistakeInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, decisionId)
    const found = await mistakeIn(tx, ctx, account, decisionId)
    if (!found) return null
    const { mistake, model: { ledger, projection } } = found
    const named = new Map(ledger.holders.map(({ key, name }) => [key, name]))
    const offered = mistake.again.slice(0, MOST)
    const chosen = offered.map(({ original }) => original.id).filter((id) => observationIds?.includes(id) ?? true)
    if (chosen.length === 0) return null
    return {
      decisionId, from: mistake.fromKey.startsWith('said:') ? null : (named.get(mistake.fromKey) ?? account.name), to: named.get(mistake.toKey) ?? account.name,
      kind: mistake.kind, as: mistake.kind === 'name' ? nameOfHolder(`said:${mistake.as}`, account.name, new Map()) : mistake.as, judged: mistake.judged.length,
      quotes: offered.map(({ original: { id, statement, quote, speaker, eventAt }, interaction }) => ({ observationId: id, statement, quote, speaker, at: eventAt.toISOString(), interactionId: interaction.id, title: interaction.title })),
      canRemember: (await personToTeach(tx, ctx, mistake)) !== null,
      preview: previewOf(ledger, projection, decisionOf(correcting(mistake, chosen), ledger, ctx.now), chosen),
    }
  })
}

/**
 * Corrects the holder of the named quotes as a decision corrected its own: one ruling, one batch, one undo. With `remember` the name is
 * kept as that person's, so that it is read rightly from now on.
 * @throws ConflictError when none of them shows the mistake any more
 */
export async function fixSameMistake(ctx: Ctx, input: z.input<typeof FixSameMistakeInput>): Promise<SameMistakeFixed> {
  const { decisionId: of, observationIds, remember } = FixSameMistakeInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, of)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const found = await mistakeIn(tx, ctx, account, of)
    const chosen = found?.mistake.again.map(({ original }) => original.id).filter((id) => observationIds.includes(id)) ?? []
    if (!found || chosen.length === 0) throw new ConflictError('None of these quotes shows the mistake any more.', 'Nothing was changed.')
    const person = remember ? await personToTeach(tx, ctx, found.mistake) : null
    if (remember && (!person || chosen.length < found.mistake.again.length)) throw new InvalidError('The name can be kept only where all that was said under it is corrected.', 'Choose all quotes, or correct some without keeping the name.')
    const batchId = newId()
    const { decisionId } = await writeRuling(tx, ctx, account, correcting(found.mistake, chosen), { ...OF_NO_ITEM, batchId })
    if (person) await teachAlias(tx, ctx.workspaceId, person, found.mistake.as, decisionId)
    await audit(tx, ctx, { verb: 'review.same_mistake', objectType: 'decision', objectId: of, fields: { batchId: code(batchId), accountId: code(account.id), observations: chosen.length, remembered: person !== null } })
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'decision', interactionId: null, actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null, decisionId })
    return { batchId, count: chosen.length }
  })
}

async function accountOf(tx: Tx, ctx: Ctx, decisionId: string): Promise<AccountRecord> {
  const decision = isId(decisionId) ? await findDecision(tx, ctx.workspaceId, decisionId) : null
  if (!decision) throw notFound('decision')
  const account = await loadAccount(tx, ctx, decision.accountId, 'decision')
  assertMayDecide(ctx, account)
  return account
}

async function mistakeIn(tx: Tx, ctx: Ctx, account: AccountRecord, decisionId: string) {
  const at = { asOf: ctx.now, knownAt: ctx.now }
  const model = await modelAccount(tx, ctx.workspaceId, account, at)
  const decision = model.ledger.decisions.find(({ id, undoneAt }) => id === decisionId && undoneAt === null)
  if (!decision?.correction?.holderKey) return null
  const said = await holderKeysOf(tx, ctx.workspaceId, account.id)
  const heard = judgedAt(model.ledger, at).map((judged) => ({ ...judged, said: said.get(judged.original.id) ?? judged.original.holderKey }))
  const mistake = mistakeOf(decision, heard, model.ledger.holders)
  return mistake && mistake.again.length > 0 ? { mistake, model } : null
}

const correcting = ({ toKey }: Mistake, chosen: string[]): Intent => ({ of: 'grouping', plan: { action: 'move', parts: [chosen], holderKey: toKey, concerned: chosen, accepted: [] } })

/**
 * Whose name it would be. A name holds for all that was said under it, so nothing may be left that a person judged otherwise or that is
 * not on the list; and it is known wherever its bearer works, so they work here alone.
 */
async function personToTeach(tx: Tx, ctx: Ctx, { kind, toKey, again, judged }: Mistake): Promise<string | null> {
  if (kind !== 'name' || !toKey.startsWith('person:') || judged.length > 0 || again.length > MOST) return null
  const personId = toKey.slice('person:'.length)
  return (await accountsOfPerson(tx, ctx.workspaceId, personId)).length === 1 ? personId : null
}
