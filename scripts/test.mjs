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

const { prepareBrowser, STAGES } = await import('./lib/test-steps.mjs')
const all = STAGES.flat(2)
const unknown = (chosen ?? []).filter((name) => !all.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${all.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}
/** @param {string} name */
const isTaken = (name) => chosen === undefined || name === 'generate' || chosen.includes(name)
if (isTaken('e2e')) void prepareBrowser()

let passed = 0
let failed = 0
/** @param {typeof all[number]} step */
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
for (const lanes of STAGES) {
  await Promise.all(lanes.map(async (lane) => {
    for (const step of lane) if (isTaken(step.name)) await take(step)
  }))
}
console.log(`All of it took ${((Date.now() - began) / 1000).toFixed(0)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
