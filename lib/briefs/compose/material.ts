import type { ValueProposition } from '@/lib/beliefs/types'
import type { AccountPage, BeliefComparison } from '@/lib/insights/types'
import type { MeetingView } from '@/lib/meetings/types'
import type { OurPromise } from './promises'

/** Where somebody was last heard. */
export type Heard = { personId: string; interactionId: string; title: string; at: string }

/** All that a brief is made of. Dates are ISO strings. */
export type BriefMaterial = {
  page: AccountPage
  /** Where each person was last heard, by person. */
  heard: ReadonlyMap<string, Heard>
  /** How many of the last conversations each spoke in, by person. */
  recent: ReadonlyMap<string, number>
  /** Whom the reader chose; none leaves it to whoever is likely. */
  chosen: readonly string[]
  /** The planned meeting that the brief is for: then whoever is invited comes, unless others were chosen. */
  planned: MeetingView | null
  /** The last meeting, and what changed in it and since; null before the first. */
  meeting: { interactionId: string; title: string; at: string } | null
  sinceMeeting: BeliefComparison | null
  handedOver: { from: string | null; at: string } | null
  sinceHandover: BeliefComparison | null
  promises: readonly OurPromise[]
  /** What we offer this account, with its proof points, and what our side said of late. */
  propositions: readonly ValueProposition[]
  ours: readonly { at: string; text: string }[]
}

/** Conversations: copies aside, and what somebody did in the product, in which nobody spoke; where there is none, whatever there is. */
function conversationsOf({ interactions }: BriefMaterial['page']) {
  const own = interactions.filter(({ copyOf }) => copyOf === null)
  const spoken = own.filter(({ type }) => type !== 'usage')
  return spoken.length > 0 ? spoken : own.length > 0 ? own : interactions
}

/** What was heard last; nothing where there is no interaction. */
export const lastHeard = ({ page }: Pick<BriefMaterial, 'page'>) => conversationsOf(page)[0] ?? null

/** The conversation in which they were heard last, whatever we sent after it; the last one where they never were. */
export const lastWord = (page: BriefMaterial['page']) => {
  const own = conversationsOf(page)
  const heard = own.filter(({ heardAt }) => heardAt !== null)
  return heard.length === 0 ? own[0] ?? null : heard.reduce((last, each) => ((each.heardAt ?? '') > (last.heardAt ?? '') ? each : last))
}

/** Where each person was last heard, as their account's page tells it. */
export function heardOn({ people, interactions }: Pick<BriefMaterial['page'], 'people' | 'interactions'>): BriefMaterial['heard'] {
  return new Map(people.flatMap(({ personId, lastHeard: at, lastHeardIn }) => {
    const conversation = interactions.find(({ id }) => id === lastHeardIn)
    return personId && at && conversation ? [[personId, { personId, interactionId: conversation.id, title: conversation.title, at }]] : []
  }))
}
