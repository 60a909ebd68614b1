import { modelAccount, personKey, quotedSegments, type AccountModel } from '@/lib/beliefs'
import type { Correction } from '@/lib/beliefs/types'
import { accountPeople, type AccountRecord } from '@/lib/crm'
import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { attributeIn } from '@/lib/beliefs/pure'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { STILL_TRUE } from '../corrections/outcome'
import { waitingOn } from '../corrections/store'
import { propositionOf, propositionOfBelief, type Intent } from '../intent'
import { planRegroup } from '../regroup'
import { findObservation, type ItemRow } from '../store'
import type { FixInput, ItemRuling, RegroupInput } from '../types'

type Observation = NonNullable<Awaited<ReturnType<typeof findObservation>>>
const PAIR_ACTIONS: readonly ItemRuling['action'][] = ['merge', 'keep_apart', 'supersede']

/**
 * What a ruling on an item does to the ledger, checked against what stands now.
 * @throws InvalidError when it does not answer the item's question or names what is not of this account, ConflictError when its evidence is gone
 */
export async function intentOf(tx: Tx, ctx: Ctx, account: AccountRecord, item: ItemRow, ruling: ItemRuling, model?: AccountModel): Promise<Intent> {
  const observation = item.observationId ? await findObservation(tx, ctx.workspaceId, item.observationId) : null
  if (!observation) throw new ConflictError('The evidence of this item is gone.', 'Nothing of yours is lost: go on with the next one.')
  const isPair = item.otherObservationId !== null
  if (isPair && !PAIR_ACTIONS.includes(ruling.action)) throw new InvalidError('Here the question is whether two beliefs are one.', 'Merge them, keep them apart, or say which took the place of the other.')
  const reading = { of: 'reading' as const, observationId: observation.id, note: null, reason: null, correction: null }
  const stillTrue = ruling.action === 'approve' ? await stillTrueOf(tx, ctx, item) : null
  if (ruling.action === 'approve' && stillTrue === null) return { ...reading, action: 'approve' }
  if (ruling.action === 'reject') return { ...reading, action: 'reject', reason: ruling.reason, note: ruling.note ?? null }
  if (ruling.action === 'fix') return { ...reading, action: 'fix', correction: await correctionOf(tx, ctx, account, observation, ruling.correction) }
  const { ledger, beliefs } = model ?? (await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now }, item.knownAnswerId))
  const beliefOf = (id: string | null): string | undefined => beliefs.find(({ clusters }) => clusters.some(({ evidence }) => evidence.some((each) => each.observation.id === id)))?.id
  const beliefId = beliefOf(observation.id)
  if (ruling.action === 'assert' || ruling.action === 'approve') {
    const belief = beliefs.find(({ id }) => id === beliefId)
    const held = ledger.observations.find(({ id }) => id === observation.id)
    if (!held) throw new ConflictError('The evidence of this item is gone.', 'Nothing of yours is lost: go on with the next one.')
    const note = ruling.action === 'assert' ? ruling.note : (stillTrue ?? STILL_TRUE)
    if (belief?.admission === 'shown') return { of: 'assertion', proposition: propositionOfBelief(belief), note, observationId: null }
    return { of: 'assertion', proposition: propositionOf(held), note, observationId: observation.id }
  }
  // What is said of a belief on its item is said of the words that the item shows.
  const read = [observation.id, ...(item.otherObservationId === null ? [] : [item.otherObservationId])]
  const plan = (input: RegroupInput): Intent => ({ of: 'grouping', plan: planRegroup(ledger, beliefs, input, read) })
  if (!beliefId) throw new ConflictError('This belief does not stand any more.', 'Nothing of yours is lost: go on with the next one.')
  if (ruling.action === 'split' || ruling.action === 'move') {
    const observationIds = ruling.observationIds ?? [observation.id]
    return plan(ruling.action === 'split' ? { action: 'split', beliefId, observationIds } : { action: 'move', beliefId, observationIds, to: ruling.to })
  }
  if (ruling.action !== 'supersede') {
    const otherId = ruling.otherId ?? beliefOf(item.otherObservationId)
    if (!otherId && !isPair) throw new InvalidError('With which other belief?', 'Choose one of those beside it.')
    if (!otherId || otherId === beliefId) throw new ConflictError('These two are no longer two beliefs.', 'Nothing of yours is lost: go on with the next one.')
    return plan({ action: ruling.action, beliefId, otherId })
  }
  const own = [beliefId, ...(isPair ? [beliefOf(item.otherObservationId)] : [])]
  if (!own.includes(ruling.beliefId) && !own.includes(ruling.byBeliefId)) throw new InvalidError('This item is about another belief.', 'Load the page again.')
  return plan({ action: 'supersede', beliefId: ruling.beliefId, otherId: ruling.byBeliefId })
}

/**
 * The words of whoever says in passing that a belief still holds, where an item asks about that. Whoever bears them out says more than
 * that the quote was said once: the belief holds now.
 */
async function stillTrueOf(tx: Tx, ctx: Ctx, { reason, knownAnswerId, observationId }: ItemRow): Promise<string | null> {
  if (reason !== 'correction' || knownAnswerId !== null || observationId === null) return null
  const said = (await waitingOn(tx, ctx.workspaceId, observationId)).find(({ verdict }) => verdict === 'still_true')
  return said ? (said.note ?? STILL_TRUE) : null
}

/** The fields that differ from what was read, checked: the holder is of this account, the span lies in the turn. */
async function correctionOf(tx: Tx, ctx: Ctx, account: AccountRecord, observation: Observation, { quote, ...fields }: FixInput): Promise<Correction> {
  const edited: Correction = Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined && value !== observation[field as keyof Observation]))
  // What a statement sets is read of it anew: another amount is another value.
  const changed: Correction = edited.statement === undefined ? edited : { ...edited, attribute: attributeIn(edited.statement) }
  if (changed.holderKey?.startsWith('person:')) {
    const people = await accountPeople(tx, ctx.workspaceId, account.id)
    // A person of another account would take the evidence out of the model without a word.
    if (!people.some((person) => personKey(person.id) === changed.holderKey)) throw new InvalidError('That person is not known at this account.', 'Choose one of its people.')
  }
  const span = quote && (quote.start !== observation.spanStart || quote.end !== observation.spanEnd) ? await spanOf(tx, ctx, observation, quote) : null
  if (Object.keys(changed).length === 0 && !span) throw new InvalidError('Nothing was changed.', 'Approve it as it is, or change a field.')
  return { ...changed, ...span }
}

/** The chosen words of the turn, without the space around them: a quote is an exact span of its segment (DESIGN law 6). */
async function spanOf(tx: Tx, ctx: Ctx, observation: Observation, { start, end }: { start: number; end: number }): Promise<Pick<Correction, 'start' | 'end' | 'quote'>> {
  const segments = await quotedSegments(tx, ctx.workspaceId, [observation])
  const text = segments.get(`${observation.interactionId}:${observation.segment}`)?.text ?? ''
  const chosen = start < end && end <= text.length ? text.slice(start, end) : ''
  const quote = chosen.trim()
  if (quote === '') throw new InvalidError('These words are not in the turn.', 'Select words of the turn that was quoted.')
  const from = start + chosen.indexOf(quote)
  return { start: from, end: from + quote.length, quote }
}
