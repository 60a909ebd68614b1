import { Prisma } from '@/lib/db/generated/client'

/** Whose accounts somebody sees; goes with `visibleOwnerIds` and `seesUnowned`. */
export type Visible = { owners: string[] | 'all'; unowned: boolean }

/** The accounts `a` of a workspace that somebody sees: of these owners, and unowned ones where they see these. */
export function seen(workspaceId: string, { owners, unowned }: Visible): Prisma.Sql {
  const own = Prisma.sql`a."workspaceId" = ${workspaceId}::uuid`
  if (owners === 'all') return own
  const owned = owners.length > 0 ? Prisma.sql`a."ownerId" IN (${Prisma.join(owners.map((id) => Prisma.sql`${id}::uuid`))})` : Prisma.sql`false`
  return unowned ? Prisma.sql`${own} AND (${owned} OR a."ownerId" IS NULL)` : Prisma.sql`${own} AND ${owned}`
}
