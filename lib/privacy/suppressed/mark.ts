import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { sha256 } from '@/lib/shared/hash'
import { normaliseName } from '@/lib/shared/names'

/** Every keyed mark begins so; what does not is a hash without a key, as they were made at first. */
const FORM = 'k1.'
/** Enough to tell secrets apart, and of no use for anything else. */
const NAME_BYTES = 6

const derive = (secret: string, use: string, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', secret, 'credence', use, bytes))

export type Marker = {
  mark: (label: string) => string
  /** The mark of a label that means somebody in one account only. */
  markAt: (accountId: string, label: string) => string
  /** The mark of what a hash without a key stands for. */
  keyed: (hash: string) => string
  /** What every mark under this secret begins with. */
  prefix: string
}

/**
 * How erased people are recognised without being named: HMAC-SHA-256 of a label or address they went by, under a key derived from the
 * installation's secret (HKDF, RFC 5869), so that nobody can try names out on a copy of the database. It is made of a hash, so that
 * older hashes could be keyed although the names are gone.
 */
export function marker(secret: string, workspaceId: string): Marker {
  // As a key object it is prepared once: every few words of an import are asked for, and a fresh key took five times as long.
  const key = createSecretKey(derive(secret, 'erased people', 32))
  const prefix = `${FORM}${derive(secret, 'name of the key of erased people', NAME_BYTES).toString('base64url')}.`
  const keyed = (hash: string): string => prefix + createHmac('sha256', key).update(hash).digest('base64url')
  return { prefix, keyed, mark: (label) => keyed(hashWithoutKey(workspaceId, label)), markAt: (accountId, label) => keyed(sha256('person', workspaceId, accountId, normaliseName(label))) }
}

export const hashWithoutKey = (workspaceId: string, label: string): string => sha256('person', workspaceId, normaliseName(label))

export const isKeyed = (mark: string): boolean => mark.startsWith(FORM)
