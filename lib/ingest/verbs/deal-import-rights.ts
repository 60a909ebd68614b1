import { mayEditAccount, maySeeAccount, visibleOwnerIds, type Ctx, type Owned } from '@/lib/auth'

/** Whoever brought it knows of it, and whoever sees all of its accounts; of one that has none left, whoever sees every account. */
export const maySeeDealImport = (ctx: Ctx, { createdById }: { createdById: string | null }, accounts: readonly Owned[]): boolean =>
  (ctx.actor.kind === 'member' && ctx.actor.memberId === createdById) || visibleOwnerIds(ctx) === 'all' || (accounts.length > 0 && accounts.every((account) => maySeeAccount(ctx, account)))

/** Whoever may bring deals into all of its accounts may take these back. */
export const mayUndoDealImport = (ctx: Ctx, accounts: readonly Owned[]): boolean => accounts.every((account) => mayEditAccount(ctx, account))
