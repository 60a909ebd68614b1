import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getAlignment } from '@/lib/alignment'
import { getSelfModel, type Identified } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { correctBelief, decide, decideBulk, getReviewItem, previewBulk, previewDecision, refreshAccount, regroupTargets, undoDecision, type DecideInput } from '@/lib/review'
import { CredenceError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'
import { at, cacheFaults, canonical, closeAtEnd, DOUBTFUL, FILES, later, type Office, type Opened } from '@/lib/testing'
import { openDesk, raiseItem } from './review.fixture'

closeAtEnd()

/** What may be said of words that were only possibly heard and one belief that is shown. */
const BESIDE_SHOWN = ['merge', 'keep_apart', 'supersede'] as const

const idsOf = (belief: Identified): string[] => belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

const FIXES = ['statement', 'holderKey', 'kind', 'dimension', 'stance', 'polarity', 'certainty', 'quote', 'several'] as const
const ACTIONS = ['approve', 'reject', ...FIXES, 'assert', 'still_true', 'merge', 'keep_apart', 'supersede', 'split', 'move', 'give'] as const
type Choice = { action: (typeof ACTIONS)[number]; belief: number; other: number; some: number; paired: boolean }

/** Each action in turn, so that a short run has them all. */
const choices = (rounds: number): fc.Arbitrary<Choice[]> => fc.array(
  fc.record({ belief: fc.nat(20), other: fc.nat(20), some: fc.nat(60), paired: fc.boolean() }), { minLength: rounds * ACTIONS.length, maxLength: rounds * ACTIONS.length },
).map((each) => each.map((choice, n) => ({ ...choice, action: ACTIONS[n % ACTIONS.length] ?? 'approve' })))

/** An item on some words of the chosen belief, or on it and another one, and what is said of it. */
async function asked(office: Office, account: Opened, beliefs: Identified[], { action, belief, other, some, paired }: Choice, now: Date): Promise<DecideInput> {
  const live = beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null)
  const fellowsOf = (one: Identified) => live.filter((each) => each.id !== one.id && each.holder.key === one.holder.key)
  const pairs = action === 'merge' || action === 'keep_apart' || action === 'supersede'
  const pool = action === 'still_true' ? live : action === 'split' ? live.filter((each) => idsOf(each).length > 1) : pairs || action === 'move' ? beliefs.filter((each) => each.validTo === null && fellowsOf(each).length > 0) : beliefs
  const chosen = pool[belief % Math.max(1, pool.length)]
  if (!chosen) throw new Error(`nothing to ${action}`)
  const fellow = fellowsOf(chosen)[other % Math.max(1, fellowsOf(chosen).length)]
  if (action === 'still_true') {
    await correctBelief(at(office.rep, now), { beliefId: chosen.id, verdict: 'still_true', note: 'They said so again.' })
    const { id } = await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findFirstOrThrow({ where: { accountId: account.id, reason: 'correction', status: 'open' } }))
    return { itemId: id, action: 'approve' }
  }
  const observationId = idsOf(chosen)[some % idsOf(chosen).length] ?? ''
  const isPair = pairs && paired && fellow
  const itemId = newId()
  const { text, row } = await inWorkspace(office.workspaceId, async (tx) => {
    await tx.reviewItem.create({
      data: {
        workspaceId: office.workspaceId, id: itemId, accountId: account.id, observationId, key: `raised:${itemId}`, reason: 'extractor_disagreement', priority: 1, createdAt: office.rep.now,
        ...(isPair && { otherObservationId: idsOf(fellow)[0] ?? null }),
      },
    })
    const row = await tx.observation.findFirstOrThrow({ where: { id: observationId } })
    return { row, text: (await tx.segment.findFirstOrThrow({ where: { interactionId: row.interactionId, index: row.segment } })).text }
  })
  /** Any value but the one that was read: it would change nothing. */
  const another = <T>(of: readonly [T, ...T[]], held: unknown): T => of.filter((each) => each !== held)[some % (of.length - 1)] ?? of[0]
  switch (action) {
    case 'approve': return { itemId, action }
    case 'reject': return { itemId, action, reason: 'wrong_meaning' }
    case 'assert': return { itemId, action, note: 'I was in the room.' }
    case 'statement': return { itemId, action: 'fix', correction: { statement: 'Would rather wait for the next release' } }
    case 'holderKey': return { itemId, action: 'fix', correction: { holderKey: 'company' } }
    case 'kind': return { itemId, action: 'fix', correction: { kind: another(KINDS, row.kind) } }
    case 'dimension': return { itemId, action: 'fix', correction: { dimension: another(DIMENSIONS, row.dimension) } }
    case 'stance': return { itemId, action: 'fix', correction: { stance: another(STANCES, row.stance) } }
    case 'polarity': return { itemId, action: 'fix', correction: { polarity: another(POLARITIES, row.polarity) } }
    case 'certainty': return { itemId, action: 'fix', correction: { certainty: another(CERTAINTIES, row.certainty) } }
    case 'quote': return { itemId, action: 'fix', correction: { quote: { start: 0, end: Math.max(1, text.length - 3) } } }
    case 'several': return { itemId, action: 'fix', correction: { statement: 'Our budget is 55,000 euros this year', dimension: 'price', stance: another(STANCES, row.stance), certainty: 'committed', quote: { start: 0, end: text.length } } }
    case 'merge': case 'keep_apart': return isPair ? { itemId, action } : { itemId, action, otherId: fellow?.id ?? '' }
    case 'supersede': return some % 2 === 0 ? { itemId, action, beliefId: chosen.id, byBeliefId: fellow?.id ?? '' } : { itemId, action, beliefId: fellow?.id ?? '', byBeliefId: chosen.id }
    case 'split': return { itemId, action }
    case 'move': return { itemId, action, to: { beliefId: fellow?.id ?? '' } }
    case 'give': return { itemId, action: 'move', observationIds: idsOf(chosen).slice(0, 1 + (some % 2)), to: { holderKey: `person:${chosen.holder.key.endsWith(account.people.jonas) ? account.people.marit : account.people.jonas}` } }
  }
}

it('what a decision would change is what it then changes, whatever is decided', async () => {
  const { office, account } = await openDesk(FILES)
  const before = await canonical(office.rep, account)
  const made = new Map<string, number>()
  let minute = 10
  await fc.assert(fc.asyncProperty(choices(1), async (each) => {
    for (const choice of each) {
      const ctx = at(office.reviewer, later(++minute))
      const { beliefs } = await getSelfModel(ctx, { account: account.id })
      const input = await asked(office, account, beliefs, choice, ctx.now)
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
      await undoDecision(at(office.reviewer, later(++minute)), { decisionId: decisionId ?? '' })
      await inWorkspace(office.workspaceId, async (tx) => {
        await tx.correction.deleteMany({ where: { accountId: account.id } })
        await tx.reviewItem.deleteMany({ where: { id: input.itemId } })
        // While it was open nothing else asked about its words.
        await refreshAccount(tx, office.workspaceId, account, later(minute), { cause: 'crm', interactionId: null, actorId: null })
      })
    }
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
  }), { numRuns: 3, endOnFailure: true })
  expect([...made.keys()].sort()).toEqual([...ACTIONS].sort())
}, 600_000)

it('words that were only possibly heard are settled by whatever is said of them and a shown belief, and by whoever knows that they hold', async () => {
  const { office, account } = await openDesk([...FILES, DOUBTFUL])
  const before = await canonical(office.rep, account)
  let minute = 10
  for (const action of [...BESIDE_SHOWN, 'assert'] as const) {
    const ctx = at(office.reviewer, later(++minute))
    const { beliefs } = await getSelfModel(ctx, { account: account.id })
    const { items } = await inWorkspace(office.workspaceId, async (tx) => ({ items: await tx.reviewItem.findMany({ where: { accountId: account.id, reason: 'low_reading', status: 'open' }, orderBy: { key: 'asc' } }) }))
    const homeOf = (id: string | null) => beliefs.find((belief) => idsOf(belief).includes(id ?? ''))
    const fellowOf = (id: string | null) => beliefs.find(({ admission, validTo, holder }) => admission === 'shown' && validTo === null && holder.key === homeOf(id)?.holder.key)
    const item = items.find(({ observationId }) => fellowOf(observationId))
    const [own, fellow] = [homeOf(item?.observationId ?? null), fellowOf(item?.observationId ?? null)]
    if (!item?.observationId || !own || !fellow) throw new Error('nothing was possibly heard beside what is shown')
    expect((await regroupTargets(ctx, { beliefId: own.id })).beliefs.map(({ id }) => id)).toContain(fellow.id)
    expect((await regroupTargets(ctx, { beliefId: fellow.id })).beliefs.map(({ id }) => id)).not.toContain(own.id)
    const input: DecideInput = action === 'assert' ? { itemId: item.id, action, note: 'I was in the room.' } : action === 'supersede' ? { itemId: item.id, action, beliefId: fellow.id, byBeliefId: own.id } : { itemId: item.id, action, otherId: fellow.id }
    const promised = await previewDecision(ctx, input)
    const { decisionId } = await decide(ctx, input)
    const after = await getSelfModel(ctx, { account: account.id })
    const homes = after.beliefs.filter((belief) => idsOf(belief).includes(item.observationId ?? ''))
    expect(homes.map(({ admission }) => admission), action).toEqual(['shown'])
    expect(promised.after.map(({ key }) => key), action).toContain(homes[0]?.key)
    expect(homes[0]?.clusters.flatMap(({ evidence }) => evidence).find(({ observation }) => observation.id === item.observationId)?.accepted, action).toBe(true)
    expect(idsOf(homes[0] ?? own).some((id) => idsOf(fellow).includes(id)), action).toBe(action === 'merge')
    if (action === 'assert') expect(homes[0]?.observations).toBe(own.observations + 1)
    else if (action === 'supersede') expect(after.beliefs.find(({ id }) => id === fellow.id)?.status).toBe('superseded')
    expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
    await undoDecision(at(office.reviewer, later(++minute)), { decisionId: decisionId ?? '' })
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
  }
})

it('a set that is decided in one go is what its preview counted and named, and one undo takes all of it back', async () => {
  const { office, account } = await openDesk(FILES)
  const before = await canonical(office.rep, account)
  await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.deleteMany({ where: { accountId: account.id } }))
  for (const n of [0, 1, 2]) await raiseItem({ office, account }, 1, n)
  const set = { filter: { accountId: account.id, reason: 'extractor_disagreement' as const }, action: 'reject' as const, reason: 'wrong_meaning' as const }
  const reviewer = at(office.reviewer, later(30))
  const preview = await previewBulk(reviewer, set)
  const { batchId, count } = await decideBulk(reviewer, { ...set, expectedCount: preview.count })
  const decisions = await inWorkspace(office.workspaceId, (tx) => tx.decision.findMany({ where: { batchId } }))
  expect([count, decisions.length, preview.accounts]).toEqual([preview.count, 3, [{ id: account.id, name: account.name, count: 3 }]])
  expect(decisions.map(({ itemId }) => itemId).sort()).toEqual(preview.sample.map(({ id }) => id).sort())
  expect(decisions.map(({ statement }) => statement).sort()).toEqual(preview.sample.map(({ statement }) => statement).sort())
  await undoDecision(at(office.reviewer, later(31)), { batchId })
  expect(await canonical(office.rep, account)).toBe(before)
  expect(await cacheFaults(at(office.admin, later(32)))).toEqual([])
})
