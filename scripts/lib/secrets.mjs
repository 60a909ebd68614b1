import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from './fault.mjs'

/**
 * Secrets of the installation, made once for each data folder: the web server, its workers and the command line share
 * them. What the environment sets is left alone.
 * @param {string} file readable by its owner only
 */
export function provideSecrets(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const saved = existsSync(file) ? readSecrets(file) : {}
  const secrets = {
    NEXTAUTH_SECRET: saved.NEXTAUTH_SECRET ?? randomBytes(32).toString('base64url'),
    // Next decodes this one as base64 and needs the length of an AES key.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: saved.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? randomBytes(32).toString('base64'),
  }
  if (Object.entries(secrets).some(([name, value]) => saved[name] !== value)) {
    try {
      writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: existsSync(file) ? 'w' : 'wx' })
    } catch (error) {
      // Another process was faster: its secrets are the installation's.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      Object.assign(secrets, readSecrets(file))
    }
  }
  for (const [name, value] of Object.entries(secrets)) if (!process.env[name]) process.env[name] = value
}

/** @param {string} file @returns {Record<string, string>} */
function readSecrets(file) {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault(`${file} is damaged, so that the secret of this installation cannot be read.\nPut a copy of it there. Without one delete it: a new secret is made, everybody signs in anew, and stored keys have to be entered again (docs/operations.md).`)
  }
}
