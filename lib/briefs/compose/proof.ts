import { isIntroduced } from '@/lib/alignment/pure'
import { subjectTerms, valuePropositionFor } from '@/lib/beliefs/pure'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { BriefMaterial } from './material'

const termsOf = (statement: string): ReadonlySet<string> => new Set(subjectTerms(statement).filter(({ isThing }) => isThing).map(({ term }) => term))

/**
 * Our proof points on a belief: those of the value proposition that it is about, and those that name a subject of it; what names most
 * of them first. What we have brought up since it was first said is left out.
 */
export function proofFor({ statement, firstSeen }: Pick<BeliefLine, 'statement' | 'firstSeen'>, { propositions, ours }: Pick<BriefMaterial, 'propositions' | 'ours'>): string[] {
  const bound = valuePropositionFor(statement, propositions)
  const said = ours.filter(({ at }) => at >= firstSeen)
  const terms = termsOf(statement)
  const shared = (words: string): number => [...termsOf(words)].filter((term) => terms.has(term)).length
  return propositions.flatMap((proposition) => {
    const isMeant = proposition.id === bound || shared(proposition.statement) > 0
    return proposition.proofPoints.flatMap((point) => (isMeant || shared(point.statement) > 0 ? [point.statement] : []))
  })
    .filter((point) => !said.some(({ text }) => isIntroduced(point, text)))
    .toSorted((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))
}
