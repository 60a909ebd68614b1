import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT, run } from './run-command.mjs'

/** What a production build depends on. */
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema', 'proxy.ts', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'package-lock.json', 'tsconfig.json']
const NOT_BUILT = /\.(test|eval)\.tsx?$|\.md$|^lib\/db\/generated\//
const STAMP = join(ROOT, '.next/credence-sources.sha256')

export const NEXT = join(ROOT, 'node_modules/next/dist/bin/next')

/**
 * @param {string} path relative to the project
 * @returns {string[]} the files under it, sorted
 */
function filesUnder(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).sort().flatMap((name) => filesUnder(`${path}/${name}`))
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder)) {
    if (!NOT_BUILT.test(file)) hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

/** Whether the sources changed since the last finished build. */
export function buildIsStale() {
  return !existsSync(join(ROOT, '.next/BUILD_ID')) || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint()
}

/**
 * Builds the production server and remembers from which sources.
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} false when it was aborted
 */
export async function buildApp(signal) {
  const sources = fingerprint()
  try {
    await run(NODE, [NEXT, 'build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, signal })
  } catch (error) {
    if (signal?.aborted) return false
    throw error
  }
  writeFileSync(STAMP, sources)
  return true
}
