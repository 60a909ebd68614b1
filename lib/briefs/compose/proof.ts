import { fittingProof, isIntroduced } from '@/lib/alignment/pure'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { BriefMaterial } from './material'

/** What comes of it if they do not get what they want; no proof point answers that. */
const CONSEQUENCE = /\b(?:if not|or else|otherwise|failing that)\b|\bthen (?:they|we|he|she|it|that)(?:['’]s| is| are)? (?:stop|stops|leave|leaves|walk|walks|go|goes|switch|switches|cancel|cancels|end|ends|out|off|done|over)\b/i

/** May a proof point be brought for it at all? */
export const meetsProof = (statement: string): boolean => !CONSEQUENCE.test(statement)

/** Our proof points that fit a belief, what names most of it first. What we have brought up since it was first said is left out. */
export function proofFor(belief: Pick<BeliefLine, 'statement' | 'dimension' | 'firstSeen'>, { propositions, ours }: Pick<BriefMaterial, 'propositions' | 'ours'>): string[] {
  if (!meetsProof(belief.statement)) return []
  const said = ours.filter(({ at }) => at >= belief.firstSeen)
  return fittingProof(belief, propositions).map(({ statement }) => statement).filter((words) => !said.some(({ text }) => isIntroduced(words, text)))
}
