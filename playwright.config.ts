import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium.mjs'

// Kept in the environment, because each worker process reads this file again. Each worker has a server and a data folder of
// its own: what a journey changes for the whole workspace (its model, its policy) is not met by the one beside it. Three of them
// keep two cores busy: a fifth of a journey is waiting.
process.env.CREDENCE_E2E_WORKERS ??= '3'
process.env.CREDENCE_E2E_PORT ??= '3117'
process.env.CREDENCE_E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'credence-e2e-'))
const port = Number(process.env.CREDENCE_E2E_PORT) + Number(process.env.TEST_PARALLEL_INDEX ?? 0)
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // Once more on a machine that may be busy; what then passes is counted and named as flaky by `npm test`.
  retries: process.env.CI ? 1 : 0,
  workers: Number(process.env.CREDENCE_E2E_WORKERS),
  // What ends a journey that hangs; a busy machine may take ten times as long as a quiet one.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // What moves is waited for before it is pressed, each time: a tenth of a second that no journey is about.
    reducedMotion: 'reduce',
    baseURL: `http://localhost:${port}`,
    // Recording each test costs a third of its time; `--trace on` records one that is looked into.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  webServer: {
    command: 'node scripts/test/e2e-servers.mjs',
    wait: { stdout: /All servers are ready/ },
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { CREDENCE_SAMPLE: process.env.CREDENCE_SAMPLE ?? 'on', CREDENCE_SAMPLE_SIGN_IN: 'on', CREDENCE_PRIVATE_ADDRESSES: 'on' },
  },
})
