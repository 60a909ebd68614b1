import { isIntroduced } from '@/lib/alignment/pure'
import { readProposition, valuePropositionFor } from '@/lib/beliefs/pure'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { BriefMaterial } from './material'

/**
 * Our proof points on a belief: those of the value proposition that it is about, else, where asked for, those of its dimension; what
 * shares most of its words first. What we have brought up since it was first said is left out.
 */
export function proofFor({ statement, dimension, firstSeen }: Pick<BeliefLine, 'statement' | 'dimension' | 'firstSeen'>, { propositions, ours }: Pick<BriefMaterial, 'propositions' | 'ours'>, orOfDimension: boolean): string[] {
  const bound = valuePropositionFor(statement, propositions)
  const meant = propositions.filter((each) => (bound === null ? orOfDimension && each.dimension === dimension : each.id === bound))
  const said = ours.filter(({ at }) => at >= firstSeen)
  const { stems } = readProposition(statement)
  const shared = (point: string): number => [...readProposition(point).stems].filter((stem) => stems.has(stem)).length
  return meant.flatMap(({ proofPoints }) => proofPoints.map((point) => point.statement))
    .filter((point) => !said.some(({ text }) => isIntroduced(point, text)))
    .toSorted((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))
}
