import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, buildIsStale, NEXT } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { clientIsStale, generateClient } from './generate.mjs'
import { findPostgres, startPostgres } from './installed-postgres.mjs'
import { freePorts } from './port.mjs'
import { CommandError, NODE, ROOT, run } from './run-command.mjs'
import { overBudget } from './script-bytes.mjs'

/** @typedef {{ passed: number, failed: number, note?: string, output?: string }} Outcome */

const bin = (/** @type {string} */ path) => join(ROOT, 'node_modules', path)

/**
 * A command that passes or fails as one.
 * @param {() => Promise<string | void>} work
 * @returns {Promise<Outcome>}
 */
async function check(work) {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (error) {
    return { passed: 0, failed: 1, output: outputOf(error) }
  }
}

/** @param {unknown} error */
function outputOf(error) {
  return error instanceof CommandError ? `${error.output}\n${error.message}` : String(error instanceof Error ? error.stack : error)
}

/**
 * Runs a test runner that writes a JSON report.
 * @param {(report: string) => Promise<string>} work
 * @param {(report: any) => { passed: number, failed: number }} count
 * @returns {Promise<Outcome>}
 */
async function counted(work, count) {
  const folder = mkdtempSync(join(tmpdir(), 'credence-report-'))
  const report = join(folder, 'report.json')
  const read = () => (existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 })
  try {
    await work(report)
    return read()
  } catch (error) {
    // A file that could not be loaded has no tests to count, yet it is a failure.
    const { passed, failed } = read()
    return { passed, failed: Math.max(1, failed), output: outputOf(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} project
 * @param {{ flags?: string[], env?: Record<string, string> }} [options]
 */
function vitest(project, { flags = [], env = {} } = {}) {
  return counted(
    (report) => run(NODE, [bin('vitest/vitest.mjs'), 'run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...flags], { env }),
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  )
}

/** What needs the embedded database, or processes of its own. */
const EMBEDDED_ONLY = ['scripts/**']
/**
 * What runs once, and on the installed PostgreSQL where there is one: one member's doing after another's and histories of one
 * account, on which engines do not differ. Concurrency, locks, row-level security, privacy, crashes and the queue of jobs run on both.
 */
const ON_ONE_ENGINE = [
  'lib/ai/**', 'lib/auth/**', 'lib/insights/**',
  ...[
    'access', 'account-notes', 'as-of', 'briefs', 'calibration', 'corrections', 'coverage', 'deals', 'deliver', 'disagreement', 'inputs', 'laws', 'meetings', 'model-pairs', 'model-reading',
    'model-silent', 'outcomes', 'people', 'pilot', 'pipeline-review', 'place-speaker', 'regroup', 'review-fair', 'review-overview', 'review-preview', 'review-queue', 'review-verdicts', 'time-travel',
  ].map((name) => `lib/jobs/${name}.integration.test.ts`),
]
const excluding = (/** @type {string[]} */ globs) => globs.flatMap((glob) => ['--exclude', glob])

/** @returns {Promise<Outcome>} */
async function onEmbeddedDatabase() {
  if (findPostgres() === null) return vitest('integration*')
  const outcome = await vitest('integration*', { flags: excluding(ON_ONE_ENGINE) })
  return { note: 'what one engine tells runs on the installed PostgreSQL', ...outcome }
}

/** @returns {Promise<Outcome>} */
async function onInstalledPostgres() {
  const postgres = findPostgres()
  if (postgres === null) return { passed: 0, failed: 0, note: 'skipped: no PostgreSQL 15 or newer is installed here' }
  let server
  try {
    server = await startPostgres(postgres.bin)
  } catch (error) {
    return { passed: 0, failed: 1, output: outputOf(error) }
  }
  try {
    const outcome = await vitest('integration*', { flags: excluding(EMBEDDED_ONLY), env: { TEST_DATABASE_URL: server.url } })
    return { note: `PostgreSQL ${postgres.version}`, ...outcome }
  } finally {
    await server.stop()
  }
}

/** @type {Promise<string> | undefined} */
let browser
/** @type {string[]} */
const aboutBrowser = []

/** Looks for Chromium, and installs it beside the other steps when there is none. */
export function prepareBrowser() {
  browser ??= ensureChromium((sentence) => aboutBrowser.push(sentence))
  // Reported by the e2e step.
  browser.catch(() => {})
  return browser
}

/** @returns {Promise<Outcome>} */
async function endToEnd() {
  try {
    process.env.PLAYWRIGHT_CHROMIUM_PATH = await prepareBrowser()
  } catch (error) {
    return { passed: 0, failed: 1, output: [...aboutBrowser, outputOf(error)].join('\n') }
  }
  const folder = mkdtempSync(join(tmpdir(), 'credence-e2e-'))
  try {
    const env = { CREDENCE_E2E_DATA_DIR: folder, CREDENCE_E2E_PORT: String(await freePorts(3117, 3)), CREDENCE_E2E_WORKERS: '3' }
    let flaky = 0
    const outcome = await counted(
      (report) => run(NODE, [bin('@playwright/test/cli.js'), 'test'], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } }),
      ({ stats }) => {
        flaky = stats.flaky
        return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
      },
    )
    return { note: [...aboutBrowser, `${flaky} flaky`, `in ${process.env.PLAYWRIGHT_CHROMIUM_PATH}`].join('; '), ...outcome }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Stages come one after the other. The lanes of a stage run beside each other, and the steps of a lane in turn: what shares a stage
 * needs different things and together fills two cores.
 * @type {Step[][][]}
 * @typedef {{ name: string, sentence: string, work: () => Promise<Outcome> }} Step
 */
export const STAGES = [
  [[{
    name: 'generate',
    sentence: 'Database client and types of the routes',
    // Lint and types both read what Next writes about the routes.
    work: () => check(async () => {
      if (clientIsStale()) await generateClient()
      await run(NODE, [NEXT, 'typegen'])
    }),
  }]],
  [
    // What needs a database keeps one core busy, and what needs none the other.
    [
      { name: 'integration', sentence: 'Integration tests on the embedded database', work: onEmbeddedDatabase },
      { name: 'postgres', sentence: 'Integration tests on an installed PostgreSQL', work: onInstalledPostgres },
    ],
    [
      { name: 'lint', sentence: 'Lint', work: () => check(() => run(NODE, [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])) },
      { name: 'types', sentence: 'Types', work: () => check(() => run(NODE, [bin('typescript/bin/tsc'), '--noEmit'])) },
      { name: 'imports', sentence: 'Import rules', work: () => check(() => run(NODE, ['scripts/imports.mjs'])) },
      { name: 'drift', sentence: 'Schema against migrations', work: () => check(() => run(NODE, ['scripts/db-diff.mjs', '--check'])) },
      { name: 'unit', sentence: 'Unit tests', work: () => vitest('unit*') },
      {
        name: 'build',
        sentence: 'Production build',
        work: async () => (buildIsStale() ? check(async () => void (await buildApp())) : { passed: 1, failed: 0, note: 'up to date' }),
      },
      {
        name: 'scripts',
        sentence: 'Script of every page against its budget',
        work: () => check(async () => {
          const over = overBudget()
          if (over.length > 0) throw new Error(over.join('\n'))
        }),
      },
    ],
  ],
  [[{ name: 'e2e', sentence: 'End to end in Chromium', work: endToEnd }]],
]
