import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getAlignment } from '@/lib/alignment'
import { getSelfModel, type Identified } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, getReviewItem, previewDecision, undoDecision, type DecideInput } from '@/lib/review'
import { CredenceError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'
import { at, cacheFaults, canonical, closeAtEnd, FILES, ingest, later, openAccount, openOffice, type Office, type Opened } from '@/lib/testing'

closeAtEnd()

const idsOf = (belief: Identified): string[] => belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

const ACTIONS = ['approve', 'reject', 'fix', 'assert', 'merge', 'keep_apart', 'supersede', 'split', 'move', 'give'] as const
type Choice = { action: (typeof ACTIONS)[number]; belief: number; other: number; some: number; paired: boolean }

/** Each action in turn, so that a short run has them all. */
const choices = (rounds: number): fc.Arbitrary<Choice[]> => fc.array(
  fc.record({ belief: fc.nat(20), other: fc.nat(20), some: fc.nat(60), paired: fc.boolean() }), { minLength: rounds * ACTIONS.length, maxLength: rounds * ACTIONS.length },
).map((each) => each.map((choice, n) => ({ ...choice, action: ACTIONS[n % ACTIONS.length] ?? 'approve' })))

/** An item on some words of the chosen belief, or on it and another one, and what is said of it. */
async function asked(office: Office, account: Opened, beliefs: Identified[], { action, belief, other, some, paired }: Choice): Promise<DecideInput> {
  const live = beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null)
  const fellowsOf = (one: Identified) => live.filter((each) => each.id !== one.id && each.holder.key === one.holder.key)
  const pairs = action === 'merge' || action === 'keep_apart' || action === 'supersede'
  const pool = action === 'split' ? live.filter((each) => idsOf(each).length > 1) : pairs || action === 'move' ? live.filter((each) => fellowsOf(each).length > 0) : beliefs
  const chosen = pool[belief % Math.max(1, pool.length)]
  if (!chosen) throw new Error(`nothing to ${action}`)
  const fellow = fellowsOf(chosen)[other % Math.max(1, fellowsOf(chosen).length)]
  const observationId = idsOf(chosen)[some % idsOf(chosen).length] ?? ''
  const isPair = pairs && paired && fellow
  const itemId = newId()
  const text = await inWorkspace(office.workspaceId, async (tx) => {
    await tx.reviewItem.create({
      data: {
        workspaceId: office.workspaceId, id: itemId, accountId: account.id, observationId, key: `raised:${itemId}`, reason: 'extractor_disagreement', priority: 1, createdAt: office.rep.now,
        ...(isPair && { otherObservationId: idsOf(fellow)[0] ?? null }),
      },
    })
    const row = await tx.observation.findFirstOrThrow({ where: { id: observationId } })
    return (await tx.segment.findFirstOrThrow({ where: { interactionId: row.interactionId, index: row.segment } })).text
  })
  const one = <T>(of: readonly [T, ...T[]]): T => of[some % of.length] ?? of[0]
  switch (action) {
    case 'approve': return { itemId, action }
    case 'reject': return { itemId, action, reason: 'wrong_meaning' }
    case 'assert': return { itemId, action, note: 'I was in the room.' }
    case 'fix': {
      const corrections = [
        { statement: 'Would rather wait for the next release' }, { holderKey: 'company' }, { kind: one(KINDS) }, { dimension: one(DIMENSIONS) }, { stance: one(STANCES) },
        { polarity: one(POLARITIES) }, { certainty: one(CERTAINTIES) }, { quote: { start: 0, end: Math.max(1, text.length - 3) } },
      ]
      return { itemId, action, correction: corrections[other % corrections.length] ?? {} }
    }
    case 'merge': case 'keep_apart': return isPair ? { itemId, action } : { itemId, action, otherId: fellow?.id ?? '' }
    case 'supersede': return some % 2 === 0 ? { itemId, action, beliefId: chosen.id, byBeliefId: fellow?.id ?? '' } : { itemId, action, beliefId: fellow?.id ?? '', byBeliefId: chosen.id }
    case 'split': return { itemId, action }
    case 'move': return { itemId, action, to: { beliefId: fellow?.id ?? '' } }
    case 'give': return { itemId, action: 'move', observationIds: idsOf(chosen).slice(0, 1 + (some % 2)), to: { holderKey: `person:${chosen.holder.key.endsWith(account.people.jonas) ? account.people.marit : account.people.jonas}` } }
  }
}

it('what a decision would change is what it then changes, whatever is decided', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  const before = await canonical(office.rep, account)
  const made = new Map<string, number>()
  let minute = 10
  await fc.assert(fc.asyncProperty(choices(2), async (each) => {
    for (const choice of each) {
      const ctx = at(office.reviewer, later(++minute))
      const { beliefs } = await getSelfModel(ctx, { account: account.id })
      const input = await asked(office, account, beliefs, choice)
      const promised = await previewDecision(ctx, input).catch((error: unknown) => { if (error instanceof CredenceError) return error; throw error })
      if (promised instanceof CredenceError) {
        await expect(decide(ctx, input)).rejects.toMatchObject({ code: promised.code, message: promised.message })
        continue
      }
      const view = await getReviewItem(ctx, { itemId: input.itemId })
      const { decisionId } = await decide(ctx, input)
      made.set(choice.action, (made.get(choice.action) ?? 0) + 1)
      const after = await getSelfModel(ctx, { account: account.id })
      const [was, is] = [new Map(beliefs.map((belief) => [belief.key, belief])), new Map(after.beliefs.map((belief) => [belief.key, belief]))]
      const told = (found: Identified | undefined) => [found?.statement, found?.holder.name, found?.observations, found?.mentions, found?.status, found?.admission]
      for (const [list, found] of [[promised.before, was], [promised.after, is]] as const) {
        for (const { key, statement, holder, observations, mentions, status, admission, confidence } of list) {
          expect(told(found.get(key))).toEqual([statement, holder, observations, mentions, status, admission])
          if (confidence !== null) expect(found.get(key)?.opinion.confidence).toBeCloseTo(confidence, 9)
        }
      }
      // Nothing changed that the preview does not name.
      const named = new Set([...promised.before, ...promised.after].map(({ key }) => key))
      const print = (belief: Identified | undefined) => JSON.stringify(belief && [belief.statement, belief.opinion, belief.status, belief.validTo])
      const others = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !named.has(key) && print(was.get(key)) !== print(is.get(key)))
      expect(others).toEqual([])
      const overall = (await getAlignment(ctx, { account: account.id })).alignment.overall.value
      expect(overall ?? -1).toBeCloseTo(promised.alignmentTo ?? -1, 9)
      if (input.action === 'approve' || input.action === 'reject') {
        expect(view.effects[input.action].alignmentTo ?? -1).toBeCloseTo(overall ?? -1, 9)
        const home = after.beliefs.find((belief) => belief.admission === 'shown' && idsOf(belief).includes(view.observation.id))
        const confidence = view.effects[input.action].confidenceTo
        if (home && confidence !== null) expect(home.opinion.confidence).toBeCloseTo(confidence, 9)
      }
      await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.deleteMany({ where: { id: input.itemId } }))
      await undoDecision(at(office.reviewer, later(++minute)), { decisionId: decisionId ?? '' })
    }
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
  }), { numRuns: 2, endOnFailure: true })
  expect([...made.keys()].sort()).toEqual([...ACTIONS].sort())
}, 300_000)
