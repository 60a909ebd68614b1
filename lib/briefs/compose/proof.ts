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
  return propositions.flatMap(({ id, statement: offered, proofPoints }) => {
    const isMeant = id === bound || shared(offered) > 0
    return proofPoints.map((point) => ({ words: point.statement, shared: shared(point.statement) })).filter((point) => isMeant || point.shared > 0)
  })
    .filter(({ words }) => !said.some(({ text }) => isIntroduced(words, text)))
    .toSorted((a, b) => b.shared - a.shared || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words)
}
