import type { SubjectCopy } from '../copy/types'

export const SAYINGS = ['right', 'not_right'] as const
export const WISHES = ['erase', 'stop', 'copy', 'other'] as const
export type AnswerKind = (typeof SAYINGS)[number] | (typeof WISHES)[number]
export type AnswerState = 'open' | 'accepted' | 'declined'

/** A link to somebody's own page, as admins see it. */
export type PersonLinkView = { id: string; madeBy: string; madeAt: string; expiresAt: string; /** Ended before its time. */ endedAt: string | null; works: boolean; opens: number; openedAt: string | null }

/** What a person said on their own page, and what became of it. */
export type PersonAnswer = {
  id: string
  kind: AnswerKind
  /** The belief it is of, in the words in which they were told it. */
  statement: string | null
  text: string
  at: string
  state: AnswerState
  settledAt: string | null
  reply: string | null
}

/** … as members see it. */
export type PersonAnswerView = PersonAnswer & {
  account: { id: string; name: string } | null
  beliefId: string | null
  settledBy: string | null
  /** May this reader settle it? */
  may: boolean
  /** Can it count as evidence? What is of no belief cannot, nor a denial that cannot be put in words. */
  countable: boolean
}

/** One that waits, in the list of all. */
export type WaitingAnswer = Pick<PersonAnswer, 'id' | 'kind' | 'statement' | 'text' | 'at'> & { person: { id: string; name: string } }

type Told = SubjectCopy['beliefs'][number]

/** A belief as its holder is told it. */
export type OwnBelief = Pick<Told, 'account' | 'statement' | 'confidence' | 'firstSeen' | 'lastSeen' | 'until'> & {
  id: string
  /** Does it count? What was heard with doubt does not, nor what has ended. */
  standing: 'counts' | 'doubted' | 'ended'
  /** Conversations that it rests on. */
  observations: number
  /** Their own words, the latest first. */
  quotes: { at: string; quote: string; where: string; supports: boolean }[]
  /** Does it rest on what they said here? */
  ownWord: boolean
  /** Evidence whose words are not theirs. */
  byOthers: number
  byMembers: number
  answer: PersonAnswer | null
}

/** Everything on a person's own page. Nobody else's words; dates are ISO strings. */
export type OwnPage = {
  controller: string
  name: string
  madeBy: string | null
  asOf: string
  expiresAt: string
  modelled: boolean
  employments: SubjectCopy['person']['employments']
  /** What counts comes first, each the last heard first. */
  beliefs: OwnBelief[]
  answers: PersonAnswer[]
}

/** Whatever the reason, a link that does not work looks the same. */
export type ReadOwnPage = { status: 'gone' } | { status: 'busy' } | { status: 'open'; page: OwnPage }
export type AnsweredOwnPage = { status: 'gone' } | { status: 'busy' } | { status: 'unclear'; about: 'empty' | 'changed' } | { status: 'kept'; beliefId: string | null }
