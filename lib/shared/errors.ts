/**
 * Expected failures. Each carries a sentence that a person may be shown: what happened, what is safe, what to do.
 * Anything else that is thrown is a fault and reaches people only as a generic message.
 */
export abstract class CredenceError extends Error {
  abstract readonly code: 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'unauthenticated'
  readonly remedy: string | null

  constructor(message: string, remedy: string | null = null) {
    super(message)
    this.name = new.target.name
    this.remedy = remedy
  }
}

/** The object does not exist, or belongs to another workspace, or the actor may not see it: all three look alike. */
export class NotFoundError extends CredenceError {
  readonly code = 'not_found'
}

export class ForbiddenError extends CredenceError {
  readonly code = 'forbidden'
}

export class InvalidError extends CredenceError {
  readonly code = 'invalid'
}

/** Somebody else was faster, or the object is no longer in the state that the request assumed. */
export class ConflictError extends CredenceError {
  readonly code = 'conflict'
}

/** Who has something on the screen, and until when (ISO instant). */
export type LeaseHolder = { memberId: string; name: string; until: string }

/** Somebody else has it, or one's own time with it ran out; then `holder` is null unless another took it. */
export class LeaseError extends ConflictError {
  constructor(message: string, remedy: string, readonly holder: LeaseHolder | null) {
    super(message, remedy)
  }
}

export class UnauthenticatedError extends CredenceError {
  readonly code = 'unauthenticated'
}
