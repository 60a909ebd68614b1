import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import type { Visibility } from '@/lib/shared/vocabulary'
import type { Ctx } from './types'

/** What the rules need to know of an account. Nobody owns it when `ownerId` is null. */
export type Owned = { ownerId: string | null }

/** Reviewers and admins decide everywhere, so they see everywhere; the others see as far as they were given. */
function reach(ctx: Ctx): Visibility {
  if (ctx.actor.kind === 'system' || ctx.actor.role === 'reviewer' || ctx.actor.role === 'admin') return 'all'
  return ctx.actor.visibility
}

const owns = (ctx: Ctx, { ownerId }: Owned): boolean => ctx.actor.kind === 'member' && ownerId === ctx.actor.memberId

const isRole = (ctx: Ctx, ...roles: string[]): boolean => ctx.actor.kind === 'system' || roles.includes(ctx.actor.role)

/** Ids of the members whose accounts the actor sees, for the filter of a query. Goes with `seesUnowned`. */
export function visibleOwnerIds(ctx: Ctx): string[] | 'all' {
  if (ctx.actor.kind === 'system' || reach(ctx) === 'all') return 'all'
  return reach(ctx) === 'own' ? [ctx.actor.memberId] : ctx.actor.team
}

/** Accounts that nobody owns yet are seen by whoever can give them an owner: managers, and everyone who sees all. */
export const seesUnowned = (ctx: Ctx): boolean => reach(ctx) === 'all' || isRole(ctx, 'manager')

/** Whose accounts the actor sees, for the filter of a query. */
export const visibleTo = (ctx: Ctx): { owners: string[] | 'all'; unowned: boolean } => ({ owners: visibleOwnerIds(ctx), unowned: seesUnowned(ctx) })

export function maySeeAccount(ctx: Ctx, account: Owned): boolean {
  if (account.ownerId === null) return seesUnowned(ctx)
  const owners = visibleOwnerIds(ctx)
  return owners === 'all' || owners.includes(account.ownerId)
}

/** Reviewers and admins decide everywhere, reps and managers on accounts they own themselves. */
export const mayDecide = (ctx: Ctx, account: Owned): boolean => isRole(ctx, 'reviewer', 'admin') || owns(ctx, account)

/** Change an account's facts and add interactions: who may decide on it, and managers who see it. */
export const mayEditAccount = (ctx: Ctx, account: Owned): boolean =>
  mayDecide(ctx, account) || (isRole(ctx, 'manager') && maySeeAccount(ctx, account))

/** Delete the account or something of it: admins, its owner, and managers who see it. */
export const mayDelete = (ctx: Ctx, account: Owned): boolean =>
  isRole(ctx, 'admin') || owns(ctx, account) || (isRole(ctx, 'manager') && maySeeAccount(ctx, account))

/** What is offered to every customer: value propositions and their proof points. */
export const mayKeepPropositions = (ctx: Ctx): boolean => isRole(ctx, 'manager', 'admin')

/** @throws ForbiddenError unless the actor leads */
export function assertMayKeepPropositions(ctx: Ctx): void {
  if (!mayKeepPropositions(ctx)) throw new ForbiddenError('Only managers and admins change what is offered to every customer.', 'Ask one of them.')
}

/** From when on everybody is warned of a deal. */
export const maySetWarnings = (ctx: Ctx): boolean => isRole(ctx, 'manager', 'admin')

/** @throws ForbiddenError unless the actor leads */
export function assertMaySetWarnings(ctx: Ctx): void {
  if (!maySetWarnings(ctx)) throw new ForbiddenError('Only managers and admins change when warnings are given.', 'Ask one of them.')
}

/** The accounts of the workspace's pilot, and its report. */
export const mayPickPilot = (ctx: Ctx): boolean => isRole(ctx, 'manager', 'admin')

/** @throws ForbiddenError unless the actor leads */
export function assertMayPickPilot(ctx: Ctx): void {
  if (!mayPickPilot(ctx)) throw new ForbiddenError('Only managers and admins keep the pilot of this workspace.', 'Ask one of them.')
}

/** Members, invitations and the workspace's settings. */
export const mayAdminister = (ctx: Ctx): boolean => isRole(ctx, 'admin')

/** @throws NotFoundError when the actor may not see the account, in the words used when it does not exist */
export function assertMaySee(ctx: Ctx, account: Owned | null): asserts account is Owned {
  if (account === null || !maySeeAccount(ctx, account)) throw notFound()
}

/** The one wording for "does not exist", "belongs to another workspace" and "not yours to see". */
export const notFound = (what = 'account'): NotFoundError =>
  new NotFoundError(`There is no such ${what} here.`, 'It may have been deleted, or you may not have access to it.')

/** @throws NotFoundError when it is not visible, ForbiddenError when it is but deciding is for others */
export function assertMayDecide(ctx: Ctx, account: Owned): void {
  assertMaySee(ctx, account)
  if (!mayDecide(ctx, account)) {
    throw new ForbiddenError('Only the owner of this account, reviewers and admins decide on what was read here.', 'Ask its owner or a reviewer.')
  }
}

/** @throws NotFoundError when it is not visible, ForbiddenError when it may only be read */
export function assertMayEdit(ctx: Ctx, account: Owned): void {
  assertMaySee(ctx, account)
  if (!mayEditAccount(ctx, account)) {
    throw new ForbiddenError('You can read this account but not change it.', 'Ask its owner, a reviewer or an admin.')
  }
}

/** @throws NotFoundError when it is not visible, ForbiddenError when deleting is for others */
export function assertMayDelete(ctx: Ctx, account: Owned): void {
  assertMaySee(ctx, account)
  if (!mayDelete(ctx, account)) {
    throw new ForbiddenError('Only the owner of this account, its manager and admins can delete here.', 'Nothing was deleted. Ask one of them.')
  }
}

/** @throws ForbiddenError unless the actor is an admin */
export function assertMayAdminister(ctx: Ctx): void {
  if (!mayAdminister(ctx)) throw new ForbiddenError('Only admins change members and settings.', 'Ask an admin of this workspace.')
}

/** Erase a person for good, in every account, or hand out what is kept of them: what they ask of us by law. */
export const mayErasePeople = mayAdminister

/** @throws ForbiddenError unless the actor is an admin */
export function assertMayErasePeople(ctx: Ctx): void {
  if (!mayErasePeople(ctx)) throw new ForbiddenError('Only admins erase a person or hand out a copy of their data.', 'Nothing was done. Ask an admin of this workspace.')
}

/** Set and lift a legal hold: while it is on somebody or an account nothing of theirs is erased. */
export const mayHold = mayAdminister

/** @throws ForbiddenError unless the actor is an admin */
export function assertMayHold(ctx: Ctx): void {
  if (!mayHold(ctx)) throw new ForbiddenError('Only admins set and lift legal holds.', 'Nothing was done. Ask an admin of this workspace.')
}

/** Lead those who review: their lines in the overview, one by one. */
export const leadsReview = (ctx: Ctx): boolean => isRole(ctx, 'manager', 'admin')

export const maySeeCalibration = (ctx: Ctx): boolean => isRole(ctx, 'reviewer', 'manager', 'admin')

/** @throws ForbiddenError unless the actor reviews what readers read, or leads those who do */
export function assertMaySeeCalibration(ctx: Ctx): void {
  if (!maySeeCalibration(ctx)) throw new ForbiddenError('Only reviewers, managers and admins can see how the readers do.', 'Ask an admin.')
}
