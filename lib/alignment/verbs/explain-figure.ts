import type { Ctx } from '@/lib/auth'
import { getSelfModel, instantOf, type InstantInput } from '@/lib/beliefs'
import type { AccountRecord } from '@/lib/crm'
import { explainAlignment } from '../explain'
import { holderViews, pairsOf } from '../consensus'
import { hearingAt } from '../hearing'
import type { AlignmentExplanation, ConsensusExplanation, FigureOf } from '../types'

type Input = { account: string; since?: string | null | undefined } & InstantInput

/** What makes an alignment figure of an account, named by id, slug or name, and what moved it since a date. */
export async function explainFigure(ctx: Ctx, input: Input & { of: FigureOf }): Promise<{ account: AccountRecord; explanation: AlignmentExplanation }> {
  const { account, ledger, projection, beliefs } = await getSelfModel(ctx, input)
  const ids = new Map(beliefs.map(({ key, id }) => [key, id]))
  const since = input.since ? instantOf(ctx, { asOf: input.since }).asOf : null
  return { account, explanation: explainAlignment(ledger, projection, input.of, { since, idOf: (key) => ids.get(key) ?? null }) }
}

/** What makes the consensus of an account: each pair of people and what their distance takes from 1. */
export async function explainConsensus(ctx: Ctx, input: { account: string } & InstantInput): Promise<{ account: AccountRecord; explanation: ConsensusExplanation }> {
  const { account, ledger, projection, at } = await getSelfModel(ctx, input)
  const names = new Map(ledger.holders.map(({ key, name }) => [key, name]))
  const pairs = pairsOf(holderViews(hearingAt(ledger, projection, at).heard))
  return {
    account,
    explanation: {
      asOf: at.asOf.toISOString(),
      consensus: pairs === null ? null : pairs.reduce((left, { takes }) => left - takes, 1),
      pairs: (pairs ?? []).map((pair) => ({ ...pair, a: names.get(pair.a) ?? pair.a, b: names.get(pair.b) ?? pair.b })),
    },
  }
}
