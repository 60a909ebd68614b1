import type { LedgerDecision } from '@/lib/beliefs/types'
import { agreementOf, confusionOf, type Confusion } from '../agreement'
import { agree } from '../verdicts/quorum'
import { isOneOutcome, ratedByOutcome } from './outcomes'
import { hitsOf } from './share'
import type { AgreementReport, RatedTwice, ReviewerLine, Share } from './types'
import { daysBetween, medianOf } from './weeks'

type Action = LedgerDecision['action']

/** A decision as it stands in the ledger. */
export type Decided = { actorId: string; itemId: string | null; action: Action; seconds: number | null; bulk: boolean; at: Date; undone: boolean }

/** One reviewer's verdict on an item that needs several, or whose answer is known. */
export type Verdict = {
  itemId: string
  actorId: string
  role: 'first' | 'second' | 'adjudication' | 'known_answer'
  action: Action
  reason: string | null
  /** What it corrects or names, by field. */
  detail: Readonly<Record<string, unknown>>
  seconds: number | null
  correct: boolean | null
  at: Date
  undone: boolean
  /** Is its item settled? What is not stays uncounted, so that no count tells a second reviewer what the first one said. */
  settled: boolean
}

/** The categories that every reader of a confusion matrix expects; others follow where they were used. */
const USUAL: readonly Action[] = ['approve', 'fix', 'reject']

type Twice = { first: Verdict; second: Verdict; third: Verdict | null }

/** Items with two blind verdicts that stand, each with the third person's where there is one. */
function twiceJudged(verdicts: readonly Verdict[]): Twice[] {
  const items = new Map<string, Partial<Record<Verdict['role'], Verdict>>>()
  for (const verdict of [...verdicts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (!verdict.undone) items.set(verdict.itemId, { ...items.get(verdict.itemId), [verdict.role]: verdict })
  }
  return [...items.values()].flatMap(({ first, second, adjudication }) => (first && second ? [{ first, second, third: adjudication ?? null }] : []))
}

/** How far two blind verdicts on one item agree, over all and by two people. `nameOf` decides the order of a pair. */
export function agreementReport(verdicts: readonly Verdict[], nameOf: (memberId: string) => string): AgreementReport {
  const twice = twiceJudged(verdicts)
  const pairs = new Map<string, { first: string; second: string; judged: [Verdict, Verdict][] }>()
  for (const { first, second } of twice) {
    const [a, b] = nameOf(first.actorId) <= nameOf(second.actorId) ? [first, second] : [second, first]
    const key = `${a.actorId} ${b.actorId}`
    const pair = pairs.get(key) ?? { first: nameOf(a.actorId), second: nameOf(b.actorId), judged: [] }
    pair.judged.push([a, b])
    pairs.set(key, pair)
  }
  const differing = twice.filter(({ first, second }) => !agree(first, second))
  const followed = (which: (each: Twice, third: Verdict) => boolean): number => differing.filter((each) => each.third !== null && which(each, each.third)).length
  return {
    all: rated(twice.map(({ first, second }) => [first, second])),
    outcomes: ratedByOutcome(twice.map(({ first, second }) => [first, second])),
    pairs: [...pairs.values()].map(({ judged, ...names }) => ({ ...names, ...rated(judged), outcome: ratedByOutcome(judged).agreement })).sort((a, b) => b.agreement.n - a.agreement.n || (`${a.first} ${a.second}` < `${b.first} ${b.second}` ? -1 : 1)),
    differed: {
      awaiting: differing.filter(({ third }) => third === null).length,
      first: followed(({ first }, third) => agree(third, first)),
      second: followed(({ second }, third) => agree(third, second)),
      neither: followed(({ first, second }, third) => !agree(third, first) && !agree(third, second)),
      detail: differing.filter(({ first, second }) => first.action === second.action).length,
    },
  }
}

function rated(judged: readonly (readonly [Verdict, Verdict])[]): RatedTwice {
  const pairs = judged.map(([a, b]): [Action, Action] => [a.action, b.action])
  const used = new Set(pairs.flat())
  const confusion: Confusion = confusionOf(pairs, [...USUAL, ...[...used].filter((action) => !USUAL.includes(action)).sort()])
  return { confusion, agreement: agreementOf(confusion) }
}

/** What each reviewer did: verdicts that took effect and decisions of their own, time, known answers, and agreement with the others. */
export function reviewerLines(decided: readonly Decided[], verdicts: readonly Verdict[], names: ReadonlyMap<string, string>, now: Date): ReviewerLine[] {
  const twice = twiceJudged(verdicts)
  // A decision that followed from one's verdict is that verdict.
  const judged = new Set(verdicts.filter(({ undone }) => !undone).map(({ itemId, actorId }) => `${itemId} ${actorId}`))
  const own = decided.filter(({ itemId, actorId }) => itemId === null || !judged.has(`${itemId} ${actorId}`))
  const people = [...new Set([...decided, ...verdicts].map(({ actorId }) => actorId))]
  return people.map((memberId): ReviewerLine => {
    const is = ({ actorId }: { actorId: string }): boolean => actorId === memberId
    const votes = verdicts.filter((verdict) => is(verdict) && !verdict.undone && verdict.role !== 'known_answer' && verdict.settled)
    const acts = own.filter((decision) => is(decision) && !decision.undone)
    const known = verdicts.filter((verdict) => is(verdict) && !verdict.undone && verdict.role === 'known_answer' && verdict.correct !== null)
    const both = twice.filter(({ first, second }) => is(first) || is(second))
    const counted = [...votes, ...acts]
    const timed = [...verdicts.filter(is), ...own.filter(is)].flatMap(({ seconds, at }) => (seconds === null ? [] : [{ seconds, at }]))
    const of = (action: Action): number => counted.filter((each) => each.action === action).length
    const usual = { approve: of('approve'), fix: of('fix'), reject: of('reject') }
    return {
      memberId, name: names.get(memberId) ?? 'Former member',
      decided: counted.length, bulk: acts.filter(({ bulk }) => bulk).length,
      undone: own.filter((decision) => is(decision) && decision.undone).length + verdicts.filter((verdict) => is(verdict) && verdict.undone && verdict.settled).length,
      actions: { ...usual, other: counted.length - usual.approve - usual.fix - usual.reject },
      minutes: timed.reduce((sum, { seconds, at }) => sum + (daysBetween(at, now) < 7 ? seconds : 0), 0) / 60,
      seconds: medianOf(timed.map(({ seconds }) => seconds)),
      known: hitsOf(known.filter(({ correct }) => correct).length, known.length),
      agreed: hitsOf(both.filter(({ first, second }) => isOneOutcome(first, second)).length, both.length),
    }
  }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.memberId < b.memberId ? -1 : 1))
}

/** How often all reviewers together gave the known answer. */
export function knownAnswers(verdicts: readonly Verdict[]): Share {
  const asked = verdicts.filter(({ role, undone, correct }) => role === 'known_answer' && !undone && correct !== null)
  return hitsOf(asked.filter(({ correct }) => correct).length, asked.length)
}
