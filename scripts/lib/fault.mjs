/** Something cannot be done; the message says what, why and the remedy, so that nobody need see where in the code. */
export class Fault extends Error {}

/**
 * What a person at a terminal is told of an error: a sentence where there is one, else all of it.
 * @param {unknown} error
 */
export function saidOf(error) {
  if (error instanceof Fault) return error.message
  if (!(error instanceof Error) || !('code' in error)) return error
  const where = 'path' in error ? ` (${error.path})` : ''
  if (error.code === 'ENOSPC') return `The disk is full${where}. Make room and try again; what was finished is kept.`
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return `This user may not read or write there${where}.`
  return error
}
