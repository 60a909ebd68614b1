import { lowered } from '@/lib/shared/lowered'
import { DISCOVERY, OUR_CUSTOMER, TO_A_CUSTOMER, TO_A_PROSPECT } from './rules/status-quo'
import { topicsOf } from './rules/topics'
import { tokenize } from './tokens'

/** The usual share of each topic in a conversation's talk, 0..1: what training found. */
export type TopicShares = Readonly<Record<string, number>>

/** Words that ask for nothing by themselves. */
const ASKING = new Set('the a an and or but to of in on for with is are was were be been i you we it that this my your our they he she at as so if do does did have has had not no yes me us them what how just can will would'.split(' '))
const MOST_TOPICS = 10
/** A topic marks a conversation when it takes this many times its usual share, and stands there more than once. */
const LEAST_LIFT = 1.3

/** Lower-case words of a text, without marks. */
export function wordsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => (token.kind === 'mark' ? [] : [token.lower]))
}

/** Share of each topic among all topic words of some talk; empty where none is touched. */
export function topicSharesOf(texts: readonly string[]): { shares: Map<string, number>; counts: ReadonlyMap<string, number> } {
  const counts = topicsOf(texts.flatMap(wordsOf))
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return { shares: new Map([...counts].map(([topic, n]) => [topic, n / total])), counts }
}

/** What a conversation is about more than others are, strongest first: the same words mean other things in a haggle and in a complaint. */
function conversationTopics(texts: readonly string[], usual: TopicShares): string[] {
  const { shares, counts } = topicSharesOf(texts)
  return [...shares]
    .map(([topic, share]) => ({ topic, lift: share / (usual[topic] ?? 1) }))
    .filter(({ topic, lift }) => lift > LEAST_LIFT && (counts.get(topic) ?? 0) > 1)
    .sort((a, b) => b.lift - a.lift || (a.topic < b.topic ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(({ topic }) => topic)
}

/** One who has yet to buy, one who has bought, or neither can be told. */
export type Phase = 'discovery' | 'customer' | 'unknown'

const PROSPECT = [...DISCOVERY.filter(({ id }) => id === 'today' || id === 'pain' || id === 'goal'), ...TO_A_PROSPECT]

/** How many of the texts say something of the kind. */
function touched(rules: typeof DISCOVERY, texts: readonly string[]): number {
  return texts.filter((text) => {
    const lower = lowered(text)
    return rules.some(({ pattern }) => pattern.test(lower))
  }).length
}

/** Do we ask how they work today and what we could show, or do they speak as somebody who uses what we sell? */
function phaseOf(ours: readonly string[], theirs: readonly string[]): Phase {
  const prospect = touched(PROSPECT, ours)
  const customer = touched(TO_A_CUSTOMER, ours) + touched(OUR_CUSTOMER, theirs)
  if (prospect === customer || Math.max(prospect, customer) < 2) return 'unknown'
  return prospect > customer ? 'discovery' : 'customer'
}

/** How much the customer's side says in all: in a long talk most is none of our business. */
export type Length = 'brief' | 'short' | 'middle' | 'long'

function lengthOf(theirs: readonly string[]): Length {
  const words = theirs.reduce((sum, text) => sum + wordsOf(text).length, 0)
  return words < 80 ? 'brief' : words < 300 ? 'short' : words < 900 ? 'middle' : 'long'
}

/** What surrounds a turn in its conversation. */
export type Setting = { topics: readonly string[]; phase: Phase; length: Length }

/** Describes a conversation by what both sides say in it. */
export function settingOf(turns: readonly { text: string; ours: boolean }[], usual: TopicShares): Setting {
  const said = (ours: boolean): string[] => turns.filter((turn) => turn.ours === ours).map(({ text }) => text)
  return { topics: conversationTopics(turns.map(({ text }) => text), usual), phase: phaseOf(said(true), said(false)), length: lengthOf(said(false)) }
}

/** The words of the turn before that may say what was asked. */
export function askedWords(previous: string): string[] {
  return [...new Set(wordsOf(previous))].filter((word) => !ASKING.has(word))
}
