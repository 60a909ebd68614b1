import { Prisma } from './generated/client'
import type { Tx } from './transaction'

/** Tables of links that are followed from outside: each row counts how often it was opened, and its uses in a minute. */
const LINKS = { brief: Prisma.sql`"BriefLink"`, person: Prisma.sql`"PersonLink"` }

/**
 * Counts a use of a link in its minute; false where there were `most` in that minute, in one statement so that those at once cannot pass
 * together. `opened`: it was looked at, too, and not only answered by.
 */
export async function countUse(tx: Tx, of: keyof typeof LINKS, { workspaceId, id, now, most, opened }: { workspaceId: string; id: string; now: Date; most: number; opened: boolean }): Promise<boolean> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  const count = await tx.$executeRaw`
    UPDATE ${LINKS[of]} SET opens = opens + ${opened ? 1 : 0}, "openedAt" = ${now}, "windowAt" = ${minute}, "windowOpens" = CASE WHEN "windowAt" = ${minute} THEN "windowOpens" + 1 ELSE 1 END
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid AND ("windowAt" IS DISTINCT FROM ${minute} OR "windowOpens" < ${most})`
  return count === 1
}
