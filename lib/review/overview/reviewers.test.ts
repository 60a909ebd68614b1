import { describe, expect, it } from 'vitest'
import { agreementReport, knownAnswers, reviewerLines, type Decided, type Verdict } from './reviewers'

const now = new Date('2026-05-13T12:00:00Z')
const NAMES = new Map([['a', 'Ada'], ['b', 'Bo'], ['c', 'Cleo']])
const nameOf = (id: string): string => NAMES.get(id) ?? id
const verdict = (itemId: string, actorId: string, role: Verdict['role'], action: Verdict['action'], change: Partial<Verdict> = {}): Verdict =>
  ({ itemId, actorId, role, action, reason: null, detail: {}, seconds: 6, correct: null, at: now, undone: false, settled: true, ...change })
const decision = (actorId: string, itemId: string | null, change: Partial<Decided> = {}): Decided => ({ actorId, itemId, action: 'approve', seconds: 4, bulk: false, at: now, undone: false, ...change })

describe('agreement', () => {
  const verdicts = [
    verdict('1', 'a', 'first', 'approve'), verdict('1', 'b', 'second', 'approve'),
    verdict('2', 'b', 'first', 'approve'), verdict('2', 'a', 'second', 'reject'), verdict('2', 'c', 'adjudication', 'reject'),
    verdict('3', 'a', 'first', 'reject'), verdict('3', 'b', 'second', 'reject'),
    verdict('4', 'a', 'first', 'fix'), verdict('4', 'c', 'second', 'approve'),
    verdict('5', 'a', 'first', 'approve'),
    verdict('6', 'b', 'first', 'reject'), verdict('6', 'c', 'second', 'approve', { undone: true }),
  ]

  it('is counted over items that two people judged, whoever was first', () => {
    const { all, pairs, differed } = agreementReport(verdicts, nameOf)
    expect(all.agreement).toMatchObject({ n: 4, observed: 0.5 })
    expect(all.confusion.counts).toEqual([[1, 0, 1], [1, 0, 0], [0, 0, 1]])
    expect(pairs.map(({ first, second, agreement }) => [first, second, agreement.n, agreement.observed])).toEqual([['Ada', 'Bo', 3, 2 / 3], ['Ada', 'Cleo', 1, 0]])
    expect(pairs[0]?.confusion.counts).toEqual([[1, 0, 0], [0, 0, 0], [1, 0, 1]])
    expect(differed).toEqual({ awaiting: 1, first: 0, second: 1, neither: 0, detail: 0 })
  })

  it('is told of what was decided, too: the fields and their values, and the group of reasons', () => {
    const pair = (item: string, a: Partial<Verdict>, b: Partial<Verdict>): Verdict[] => [verdict(item, 'a', 'first', 'fix', a), verdict(item, 'b', 'second', 'fix', b)]
    const reject = (reason: string): Partial<Verdict> => ({ action: 'reject', reason })
    const verdicts = [
      ...pair('1', { detail: { kind: 'concern' } }, { detail: { holderKey: 'company' } }), ...pair('2', { detail: { certainty: 'hedged' } }, { detail: { certainty: 'emphatic' } }),
      ...pair('3', { detail: { statement: 'Needs the export by six' } }, { detail: { statement: 'Needs the export by six.' } }),
      ...pair('4', reject('not_said'), reject('wrong_meaning')), ...pair('5', reject('not_said'), reject('ours')), ...pair('6', { action: 'approve' }, { action: 'approve' }),
    ]
    const { all, outcomes, pairs } = agreementReport(verdicts, nameOf)
    expect(all.agreement.observed).toBe(1)
    expect(outcomes.agreement).toMatchObject({ n: 6, observed: 0.5 })
    expect(outcomes.agreement.kappa ?? 1).toBeLessThan(all.agreement.kappa ?? 0)
    expect(outcomes.confusion.categories).toEqual([
      'approve', 'reject: misread', 'reject: whose', 'reject: sensitive', 'reject: other', 'fix: certainty', 'fix: certainty (2)', 'fix: holderKey', 'fix: kind', 'fix: statement',
    ])
    expect(pairs.map(({ agreement, outcome }) => [agreement.observed, outcome.observed])).toEqual([[1, 0.5]])
    expect(reviewerLines([], verdicts, NAMES, now).map(({ agreed }) => agreed.share)).toEqual([0.5, 0.5])
  })

  it('is one of actions; two who correct otherwise differ all the same, and the third settles it', () => {
    const fix = (actorId: string, role: Verdict['role'], kind: string) => verdict('1', actorId, role, 'fix', { detail: { kind } })
    const { all, differed } = agreementReport([fix('a', 'first', 'concern'), fix('b', 'second', 'intent'), fix('c', 'adjudication', 'concern')], nameOf)
    expect(all.agreement.observed).toBe(1)
    expect(differed).toEqual({ awaiting: 0, first: 1, second: 0, neither: 0, detail: 1 })
  })

  it('shows actions beyond the usual three only where they were taken', () => {
    const asked = [verdict('1', 'a', 'first', 'merge'), verdict('1', 'b', 'second', 'keep_apart')]
    expect(agreementReport(asked, nameOf).all.confusion.categories).toEqual(['approve', 'fix', 'reject', 'keep_apart', 'merge'])
  })
})

describe('a reviewer’s line', () => {
  it('says nothing of a first verdict that a second reviewer must not know yet', () => {
    const [line] = reviewerLines([], [verdict('1', 'a', 'first', 'reject', { settled: false })], NAMES, now)
    expect(line).toMatchObject({ decided: 0, actions: { approve: 0, fix: 0, reject: 0, other: 0 }, minutes: 0.1 })
  })

  it('counts a decision that followed from one’s verdict once, and what was taken back apart', () => {
    const verdicts = [verdict('1', 'a', 'first', 'approve'), verdict('1', 'b', 'second', 'approve')]
    const lines = reviewerLines([decision('b', '1'), decision('b', '2', { action: 'merge', bulk: true }), decision('b', '3', { undone: true })], verdicts, NAMES, now)
    expect(lines.map(({ name, decided, bulk, undone, actions }) => [name, decided, bulk, undone, actions.approve, actions.other])).toEqual([['Ada', 1, 0, 0, 1, 0], ['Bo', 2, 1, 1, 1, 1]])
    expect(lines.map(({ agreed }) => [agreed.n, agreed.share])).toEqual([[1, 1], [1, 1]])
  })

  it('measures time, that of seven days and a decision’s', () => {
    const lastWeek = new Date('2026-05-05T12:00:00Z')
    const [line] = reviewerLines([decision('a', '1', { seconds: 30 }), decision('a', '2', { seconds: 90 }), decision('a', '3', { seconds: 600, at: lastWeek }), decision('a', '4', { seconds: null })], [], NAMES, now)
    expect(line).toMatchObject({ minutes: 2, seconds: 90 })
  })

  it('has accuracy on known answers apart from decisions', () => {
    const asked = [true, true, false].map((correct, i) => verdict(String(i), 'c', 'known_answer', 'approve', { correct }))
    const [line] = reviewerLines([], asked, NAMES, now)
    expect(line).toMatchObject({ decided: 0, known: { n: 3, share: 2 / 3 } })
    expect(knownAnswers(asked)).toEqual(line?.known)
    expect(line?.known.interval?.[0]).toBeLessThan(0.4)
  })
})
