import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'credence', 'provider keys', 32))

/**
 * Encrypts a key, a password or a secret address (AES-256-GCM, its own key derived from the installation's secret by HKDF, RFC
 * 5869). Bound to `owner`: what is sealed for one workspace, or one use within it, does not open for another.
 */
export function seal(secret: string, owner: string, plain: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** What was sealed, or null when the secret is another one by now, the owner is not the same, or somebody changed it. */
export function unseal(secret: string, owner: string, sealed: string): string | null {
  const [version, body] = sealed.split('.')
  if (version !== VERSION || body === undefined) return null
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
