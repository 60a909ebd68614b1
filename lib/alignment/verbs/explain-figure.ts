import type { Ctx } from '@/lib/auth'
import { getSelfModel, instantOf, type InstantInput } from '@/lib/beliefs'
import { explainAlignment, explainConsensus } from '../explain'
import { scopeOf, type AlignmentOf } from './get-alignment'
import type { AlignmentExplanation, ConsensusExplanation, FigureOf } from '../types'

type Input = AlignmentOf & InstantInput & { of: FigureOf | 'consensus'; since?: string | null | undefined; most?: number }

/**
 * What makes an alignment figure of an account, a deal or a person, and what moved it since a date; the `most` largest one by one.
 * @throws NotFoundError when the account is foreign or unknown, or has no such deal or person
 */
export async function explainFigure(ctx: Ctx, input: Input): Promise<AlignmentExplanation | ConsensusExplanation> {
  const { ledger, projection, beliefs } = await getSelfModel(ctx, input)
  const scope = await scopeOf(ctx, ledger, input)
  if (input.of === 'consensus') return explainConsensus(ledger, projection, scope)
  const ids = new Map(beliefs.map(({ key, id }) => [key, id]))
  const since = input.since ? instantOf(ctx, { asOf: input.since }).asOf : null
  return explainAlignment(ledger, projection, input.of, { scope, since, idOf: (key) => ids.get(key) ?? null, ...(input.most !== undefined && { most: input.most }) })
}
