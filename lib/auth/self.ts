import { ForbiddenError } from '@/lib/shared/errors'
import type { Actor, Ctx } from './types'

/** The member who acts. @throws ForbiddenError when it is a job or an operator without `--as` */
export function self(ctx: Ctx): Extract<Actor, { kind: 'member' }> {
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can do this for themselves.', 'Name one with --as.')
  return ctx.actor
}
