import { createSafeActionClient } from 'next-safe-action'
import { z } from 'zod'
import { currentCtx } from '@/lib/auth'
import { UnauthenticatedError } from '@/lib/shared/errors'
import { toProblem } from './problem'

/** An action anyone may call: sign-in, set-up, invitations. Its failures arrive as `serverError: Problem`. */
export const publicAction = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string() }),
  defaultValidationErrorsShape: 'flattened',
  handleServerError: (error, { metadata }) => toProblem(error, metadata?.name ?? 'action'),
})

/** The thrown answer to a request without a session. */
export const signedOut = (): UnauthenticatedError =>
  new UnauthenticatedError('You are signed out.', 'Sign in again; nothing was lost.')

/** An action of a signed-in member: `ctx` is the verb's `Ctx`. Rights are the verb's business. */
export const workspaceAction = publicAction.use(async ({ next }) => {
  const ctx = await currentCtx()
  if (ctx === null) throw signedOut()
  return next({ ctx })
})
