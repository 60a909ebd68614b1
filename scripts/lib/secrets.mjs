import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Secrets of the web server, made once for each data folder. What the environment sets is left alone.
 * @param {string} file readable by its owner only
 */
export function provideSecrets(file) {
  const saved = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = {
    NEXTAUTH_SECRET: saved.NEXTAUTH_SECRET ?? randomBytes(32).toString('base64url'),
    // Next decodes this one as base64 and needs the length of an AES key.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: saved.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? randomBytes(32).toString('base64'),
  }
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  for (const [name, value] of Object.entries(secrets)) if (!process.env[name]) process.env[name] = value
}
