import { Prisma } from '@/lib/db/generated/client'

/**
 * Has an account left, as `leftWith` tells it of its deals? The deal that ended last was lost or churned, and none is open.
 * @param accountOf expressions of the statement around it that give the workspace and the account
 */
export const hasLeft = (accountOf: { workspaceId: Prisma.Sql; id: Prisma.Sql }): Prisma.Sql => Prisma.sql`(
  SELECT d.outcome IN ('lost', 'churned') FROM "Deal" d WHERE d."workspaceId" = ${accountOf.workspaceId} AND d."accountId" = ${accountOf.id}
  ORDER BY d.outcome IS NULL DESC, d."outcomeAt" DESC NULLS LAST, d.id LIMIT 1) IS TRUE`
