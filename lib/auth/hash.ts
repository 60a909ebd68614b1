import { createHash, randomBytes } from 'node:crypto'

/** OWASP's floor for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane; about 25 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** An argon2id hash in PHC form, with its own random salt. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2')
  return hash(password, COST)
}

let decoy: Promise<string> | undefined

/**
 * Does the password belong to the hash? Without a hash the same work is done against a decoy, so that the time
 * of the answer does not tell whether an address is known.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2')
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const matches = await verify(passwordHash ?? (await decoy), password)
  return passwordHash !== null && matches
}

/** 256 random bits for a link. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 in hexadecimal; enough for a token that is random itself. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Under which tries are counted: of what, and the hash of whose. */
export const throttleKey = (what: 'password' | 'reset' | 'reset-from' | 'link-answer' | 'link-miss', whose: string): string => `${what} ${hashToken(whose)}`
