import { fittingProof, isIntroduced } from '@/lib/alignment/pure'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { BriefMaterial } from './material'

/** Our proof points that fit a belief, what names most of it first. What we have brought up since it was first said is left out. */
export function proofFor(belief: Pick<BeliefLine, 'statement' | 'dimension' | 'firstSeen'>, { propositions, ours }: Pick<BriefMaterial, 'propositions' | 'ours'>): string[] {
  const said = ours.filter(({ at }) => at >= belief.firstSeen)
  return fittingProof(belief, propositions).map(({ statement }) => statement).filter((words) => !said.some(({ text }) => isIntroduced(words, text)))
}
