import type { Ctx } from '@/lib/auth'
import { getSelfModel, instantOf, type InstantInput } from '@/lib/beliefs'
import { explainAlignment, explainConsensus } from '../explain'
import type { AlignmentExplanation, ConsensusExplanation, FigureOf } from '../types'

type Input = { account: string; of: FigureOf | 'consensus'; since?: string | null | undefined; most?: number } & InstantInput

/** What makes an alignment figure of an account, named by id, slug or name, and what moved it since a date; the `most` largest one by one. */
export async function explainFigure(ctx: Ctx, input: Input): Promise<AlignmentExplanation | ConsensusExplanation> {
  const { ledger, projection, beliefs } = await getSelfModel(ctx, input)
  if (input.of === 'consensus') return explainConsensus(ledger, projection)
  const ids = new Map(beliefs.map(({ key, id }) => [key, id]))
  const since = input.since ? instantOf(ctx, { asOf: input.since }).asOf : null
  return explainAlignment(ledger, projection, input.of, { since, idOf: (key) => ids.get(key) ?? null, ...(input.most !== undefined && { most: input.most }) })
}
