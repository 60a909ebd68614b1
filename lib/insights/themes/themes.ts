import { subjectTerms, type SubjectTerm } from '@/lib/beliefs/pure'
import { DIMENSIONS, type Dimension, type Stance } from '@/lib/shared/vocabulary'

/** A live belief of some account, as themes need it. */
export type ThemeBelief = {
  id: string
  accountId: string
  segment: string | null
  statement: string
  dimension: Dimension
  stance: Stance
  confidence: number
  firstSeen: Date
}

export type Theme<B extends ThemeBelief = ThemeBelief> = {
  /** Names it from day to day. */
  key: string
  title: string
  dimension: Dimension
  accounts: number
  beliefs: number
  /** Accounts by the pull of what they believe here, each counted once; whoever is in none of these pulls neither way. */
  toward: number
  away: number
  both: number
  /** Accounts in which the theme came up first in the last 90 days, and in the 90 days before. */
  recent: number
  before: number
  /** Accounts by segment, most first. */
  segments: { segment: string | null; accounts: number }[]
  /** The surest belief of each of the first accounts. */
  examples: B[]
}

/** Fewer accounts share nothing; a word that the field does not know as a subject has to be the name of a thing in more of them. */
const LEAST_ACCOUNTS: Readonly<Record<SubjectTerm['rank'], number>> = { concept: 2, subject: 2, word: 3 }
/** As large a share of the beliefs at least must name it as a thing. */
const LEAST_THINGS = 0.5
/** Of equal size what tells more goes first. */
const RANKS: readonly SubjectTerm['rank'][] = ['concept', 'subject', 'word']
const WINDOW_MS = 90 * 86_400_000
const EXAMPLES = 6

/**
 * What beliefs of several accounts are about. Each belief belongs to one theme: the concept, subject or thing in it that most accounts
 * share, chosen greedily (the largest first, then of what is left), so that counts add up. The order of beliefs does not matter.
 */
export function themesOf<B extends ThemeBelief>(beliefs: readonly B[], now: Date, most: number): Theme<B>[] {
  const sorted = [...beliefs].sort((a, b) => (a.id < b.id ? -1 : 1))
  const groups = new Map<string, Group>()
  sorted.forEach(({ statement }, index) => {
    for (const { term, words, rank, isThing } of subjectTerms(statement)) {
      const group = groups.get(term) ?? { term, members: new Set(), things: new Set(), rank, words: new Map<string, number>() }
      group.members.add(index)
      if (isThing) group.things.add(index)
      group.words.set(words, (group.words.get(words) ?? 0) + 1)
      groups.set(term, group)
    }
  })
  const covered = new Set<number>()
  const accountsOf = (members: ReadonlySet<number>): number => new Set([...members].flatMap((index) => (covered.has(index) ? [] : (sorted[index]?.accountId ?? [])))).size
  const waiting = ofOneName([...groups.values()]).filter(({ members, things }) => things.size >= members.size * LEAST_THINGS)
    .map((group) => ({ ...group, least: LEAST_ACCOUNTS[group.rank], size: accountsOf(group.members) })).sort((a, b) => (leads(a, b) ? -1 : 1))
  const themes: Theme<B>[] = []
  while (themes.length < most) {
    let lead: (typeof waiting)[number] | undefined
    for (const group of waiting) {
      // A group can only shrink: one that was too small is too small still.
      if (group.size < Math.max(group.least, lead?.size ?? 0)) continue
      group.size = accountsOf(group.members)
      if (group.size >= group.least && (!lead || leads(group, lead))) lead = group
    }
    if (!lead) break
    const own = [...lead.members].filter((index) => !covered.has(index))
    for (const index of own) covered.add(index)
    lead.size = 0
    themes.push(themeOf(lead.term, titleOf(lead.words), own.flatMap((index) => sorted[index] ?? []), now))
  }
  return themes
}

type Group = { term: string; members: Set<number>; things: Set<number>; rank: SubjectTerm['rank']; words: Map<string, number> }

/** Groups that a reader would see under one name are one: it goes by the term of it that tells most. */
function ofOneName(groups: readonly Group[]): Group[] {
  const named = groupBy([...groups].sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || (a.term < b.term ? -1 : 1)), ({ words }) => titleOf(words))
  return [...named.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    for (const { members, things, words } of others) {
      for (const index of members) first.members.add(index)
      for (const index of things) first.things.add(index)
      for (const [word, times] of words) first.words.set(word, (first.words.get(word) ?? 0) + times)
    }
    return [first]
  })
}

type Sized = { term: string; rank: SubjectTerm['rank']; size: number }

/** More accounts first; of equals what tells more, then by the alphabet. */
const leads = (a: Sized, b: Sized): boolean =>
  a.size !== b.size ? a.size > b.size : a.rank !== b.rank ? RANKS.indexOf(a.rank) < RANKS.indexOf(b.rank) : a.term < b.term

/** The word as it is written most often. */
const titleOf = (words: ReadonlyMap<string, number>): string => {
  const title = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function themeOf<B extends ThemeBelief>(key: string, title: string, beliefs: readonly B[], now: Date): Theme<B> {
  const accounts = groupBy(beliefs, ({ accountId }) => accountId)
  const firsts = [...accounts.values()].map((own) => Math.min(...own.map(({ firstSeen }) => firstSeen.getTime())))
  const within = (from: number, to: number): number => firsts.filter((first) => first > from && first <= to).length
  const pulls = [...accounts.values()].map((own) => (['positive', 'negative'] as const).filter((stance) => own.some((belief) => belief.stance === stance)).join())
  const pulling = (pull: string): number => pulls.filter((own) => own === pull).length
  const start = now.getTime() - WINDOW_MS
  const segments = groupBy([...accounts.values()].flatMap((own) => own[0] ?? []), ({ segment }) => segment)
  const surest = (own: readonly B[]): B | undefined => [...own].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0]
  const dimensions = groupBy(beliefs, ({ dimension }) => dimension)
  return {
    key, title, accounts: accounts.size, beliefs: beliefs.length, toward: pulling('positive'), away: pulling('negative'), both: pulling('positive,negative'),
    dimension: [...DIMENSIONS].sort((a, b) => (dimensions.get(b)?.length ?? 0) - (dimensions.get(a)?.length ?? 0))[0] ?? 'value',
    recent: within(start, now.getTime()), before: within(start - WINDOW_MS, start),
    segments: [...segments].map(([segment, own]) => ({ segment, accounts: own.length })).sort((a, b) => b.accounts - a.accounts || ((a.segment ?? '') < (b.segment ?? '') ? -1 : 1)),
    examples: [...accounts.values()].flatMap((own) => surest(own) ?? []).sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1)).slice(0, EXAMPLES),
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
