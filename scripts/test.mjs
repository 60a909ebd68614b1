// npm test: installs what tests need, then runs everything. `npm test -- --only=lint,unit` runs a part.
// Ends with the plain line "N passed, N failed".
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { continueInPinnedNode, ensureInstalled, requireNode } from './lib/install.mjs'
import { CommandError } from './lib/run-command.mjs'
import { elapsed } from './lib/steps.mjs'

// Kept in the environment, because the pinned Node begins anew after an installation.
process.env.CREDENCE_STARTED_AT ??= String(Date.now())
const began = Number(process.env.CREDENCE_STARTED_AT)
requireNode()
const chosen = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length).split(',')

try {
  await ensureInstalled({ withDev: true })
} catch (error) {
  console.error(error instanceof CommandError ? `${error.message}\n${error.output}` : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
await continueInPinnedNode(fileURLToPath(import.meta.url))
delete process.env.CREDENCE_STARTED_AT
// The tests choose their own database and settings.
for (const name of ['DATABASE_URL', 'CREDENCE_DATA_DIR', 'PORT', 'NEXTAUTH_URL', 'CREDENCE_JOBS', 'CREDENCE_SAMPLE_SIGN_IN', 'CREDENCE_MODEL_PROVIDER']) delete process.env[name]
process.env.NEXT_TELEMETRY_DISABLED = '1'

const { prepareBrowser, STEPS } = await import('./lib/test-steps.mjs')
const unknown = (chosen ?? []).filter((name) => !STEPS.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${STEPS.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}
const steps = STEPS.filter(({ name }) => chosen === undefined || name === 'generate' || chosen.includes(name))
if (steps.some(({ name }) => name === 'e2e')) void prepareBrowser()

let passed = 0
let failed = 0
/** @param {typeof steps[number]} step */
async function take({ sentence, work }) {
  const start = performance.now()
  const outcome = await work()
  passed += outcome.passed
  failed += outcome.failed
  const counts = outcome.passed + outcome.failed > 1 ? ` ${outcome.passed} passed, ${outcome.failed} failed,` : ''
  const note = outcome.note === undefined ? '' : ` (${outcome.note})`
  console.log(`${outcome.failed > 0 ? 'FAIL' : 'ok  '} ${sentence}:${counts} ${elapsed(start)}${note}`)
  if (outcome.output !== undefined) console.log(`\n${outcome.output.trim()}\n`)
}
for (let at = 0; at < steps.length; ) {
  const next = steps.slice(at + 1).findIndex(({ beside }) => !beside)
  const until = next < 0 ? steps.length : at + 1 + next
  await Promise.all(steps.slice(at, until).map(take))
  at = until
}
console.log(`All of it took ${((Date.now() - began) / 1000).toFixed(0)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
