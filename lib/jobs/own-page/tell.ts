import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { SubjectCopy } from '../copy/types'
import type { AnswerRow } from './store'
import type { OwnBelief, PersonAnswer } from './types'

export const answerOf = ({ id, kind, statement, text, at, state, settledAt, reply }: AnswerRow): PersonAnswer =>
  ({ id, kind, statement, text, at: at.toISOString(), state, settledAt: settledAt?.toISOString() ?? null, reply })

/** A belief as its holder is told it, out of what the copy of their data holds. */
export function ownBelief(belief: ProjectedBelief & { id: string }, told: SubjectCopy['beliefs'][number], answer: AnswerRow | undefined): OwnBelief {
  const { account, statement, confidence, firstSeen, lastSeen, until, evidence } = told
  return {
    id: belief.id, account, statement, confidence, firstSeen, lastSeen, until, observations: belief.observations,
    standing: until !== null ? 'ended' : told.shown ? 'counts' : 'doubted',
    quotes: evidence.flatMap(({ at, quote, conversation, supports }) => (quote === null ? [] : [{ at, quote, where: conversation, supports }])).reverse(),
    ownWord: evidence.some((each) => each.told === 'by them' && each.quote === null), byOthers: evidence.filter((each) => each.told === 'by somebody else').length, byMembers: evidence.filter((each) => each.told === 'by a member').length,
    answer: answer ? answerOf(answer) : null,
  }
}

const PLACE = { counts: 0, doubted: 1, ended: 2 }

/** What counts first, each the last heard first. */
export const inOrder = (beliefs: readonly OwnBelief[]): OwnBelief[] =>
  beliefs.toSorted((a, b) => PLACE[a.standing] - PLACE[b.standing] || (a.lastSeen > b.lastSeen ? -1 : a.lastSeen < b.lastSeen ? 1 : a.id < b.id ? -1 : 1))

/** The latest answer on a belief: by its id, or by the words that it rested on, since a belief may be known by another id after a ruling. */
export function answerOn(belief: Pick<ProjectedBelief, 'clusters'> & { id: string }, answers: readonly AnswerRow[]): AnswerRow | undefined {
  const held = new Set(belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id)))
  return answers.find(({ beliefId }) => beliefId === belief.id) ?? answers.find(({ observationIds }) => observationIds.some((id) => held.has(id)))
}

/** The belief that an answer is on, as it stands. */
export const answeredBelief = <B extends Pick<ProjectedBelief, 'clusters'> & { id: string }>({ beliefId, observationIds }: Pick<AnswerRow, 'beliefId' | 'observationIds'>, beliefs: readonly B[]): B | undefined =>
  beliefs.find(({ id }) => id === beliefId) ?? beliefs.find(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation }) => observationIds.includes(observation.id))))
