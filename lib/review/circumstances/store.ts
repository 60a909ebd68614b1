import { jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { SaidInPassing } from '../corrections/ask'
import type { ReviewPolicy } from '../queue/policy'
import { policyOf, type PolicyColumns } from '../policy/store'

type Deal = { outcome: string | null; closeDate: Date | null; amountMinor: number | null; currency: string | null }
type Known = {
  deals: (Omit<Deal, 'closeDate'> & { closeDate: string | null })[]
  said: (Omit<SaidInPassing, 'at'> & { at: number })[]
  policy: PolicyColumns | null
}

export type KnownCircumstances = { deals: Deal[]; said: SaidInPassing[]; policy: ReviewPolicy }

/**
 * The deals of an account, what members said in passing there and nobody took back, and how its workspace reviews, as one question: all of it
 * is asked after every interaction and every decision.
 */
export const knownCircumstances = (workspaceId: string, accountId: string): Question<KnownCircumstances> => jsonQuestion(Prisma.sql`SELECT json_build_object(
    'deals', (SELECT coalesce(json_agg(json_build_object('outcome', outcome, 'closeDate', "closeDate", 'amountMinor', "amountMinor", 'currency', currency)), '[]')
      FROM "Deal" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid),
    'said', (SELECT coalesce(json_agg(json_build_object('id', id, 'beliefId', "beliefId", 'observationIds', "observationIds", 'judgedIds', coalesce("judgedIds", '{}'), 'verdict', verdict, 'state', state,
        'at', date_part('epoch', at) * 1000) ORDER BY at, id), '[]')
      FROM "Correction" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND "batchId" IS NULL AND state IN ('waiting', 'accepted')),
    'policy', (SELECT row_to_json(p) FROM "ReviewPolicy" p WHERE p."workspaceId" = ${workspaceId}::uuid))`,
  ({ deals, said, policy }: Known) => ({
    deals: deals.map((deal) => ({ ...deal, closeDate: deal.closeDate === null ? null : new Date(deal.closeDate) })),
    said: said.map((each) => ({ ...each, at: new Date(Math.round(each.at)) })), policy: policyOf(policy),
  }))
