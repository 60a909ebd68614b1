import type { BeliefLine } from '@/lib/beliefs/types'
import { actionDue, isDueAfter } from '@/lib/insights/pure'
import { formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import { answers } from './bring'
import type { BriefMaterial } from './material'
import { belief, closed, interaction, isLive, review, says, sentence, sureness } from './sentences'

/** Objections that stand, the unanswered first; what binds them is told apart. */
export function objections(material: BriefMaterial, most: number): BriefSentence[] {
  const { page } = material
  const open = new Set(page.unchallenged.map(({ beliefId }) => beliefId))
  const others = page.beliefs.filter((line) => isLive(line) && line.stance === 'negative' && line.kind !== 'constraint' && !open.has(line.id))
  return [
    ...answers(material, most),
    ...others.map((line) => sentence(closed(`${says(line.holder.name, line.statement)} (${sureness(line, page.asOf)})`), belief(line.id))),
  ].slice(0, most)
}

/** What our side said it would do. */
export function promised({ promises, page }: BriefMaterial, most: number): BriefSentence[] {
  return promises.slice(0, most).map(({ words, asked, speaker, at, title, interactionId, segment }) =>
    sentence(`We said on ${formatDate(at, page.asOf)}, in “${title}”: “${words}” (${speaker}${asked ? `, asked “${asked}”` : ''}).`, interaction(interactionId, segment)))
}

/** What somebody of ours took on in a review and has not done; whether that is due only after the meeting is said of the one that a brief is for, else of the next. */
export function waiting({ page, planned }: BriefMaterial, most: number): BriefSentence[] {
  return page.actions.slice(0, most).map((action) => {
    const due = planned ? [actionDue(action, undefined, page.asOf), isDueAfter(action.dueOn, planned) ? 'after this meeting' : null] : [action.due]
    return sentence(`Not done yet: “${action.text}” (${[action.owner, ...due].filter(Boolean).join(', ')}).`, review(action.reviewId))
  })
}

/** How a statement begins that says what its holder is to do; a wish, an offer on a condition and a view are none. */
const TO_ACT = /^(?:Will|Plans?|Intends?|Aims?|Means to|Is (?:going|planning|willing|ready|happy|about) to|Has (?:agreed|decided|promised|committed|offered|arranged|scheduled|booked)|Agrees? to|Promises?|Commits?|Offers? to|Expects? to|Would be (?:happy|glad|willing|ready|pleased) to|Says (?:they|he|she|it|their plan) (?:will|is to|are going to|plans? to))\b/
/** The act itself is denied: "has decided not to", "will not". */
const NOT_TO = /^\S+(?: \S+){0,3} (?:not|never|no longer)\b/
const ACTS: ReadonlySet<BeliefLine['kind']> = new Set(['intent', 'constraint', 'expectation'])

/** Does somebody say that they will do something? Refusals and what binds them are told elsewhere. */
export const isCommitment = ({ kind, polarity, statement }: Pick<BeliefLine, 'kind' | 'polarity' | 'statement'>): boolean =>
  ACTS.has(kind) && polarity === 'affirmed' && TO_ACT.test(statement) && !NOT_TO.test(statement)

const tell = (lines: readonly BeliefLine[], { page }: BriefMaterial): BriefSentence[] =>
  lines.map((line) => sentence(closed(`${says(line.holder.name, line.statement)} (${sureness(line, page.asOf)})`), belief(line.id)))

/** What they mean to do. */
export const theirCommitments = (material: BriefMaterial, most: number): BriefSentence[] =>
  tell(material.page.beliefs.filter((line) => isLive(line) && isCommitment(line)).slice(0, most), material)

/** What binds them: what they may spend, when they can start, what they have to have. */
export const theirLimits = (material: BriefMaterial, most: number): BriefSentence[] =>
  tell(material.page.beliefs.filter((line) => isLive(line) && line.kind === 'constraint' && !isCommitment(line)).slice(0, most), material)
