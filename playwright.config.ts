import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { CHROMIUM_FLAGS, findChromium } from './scripts/lib/chromium.mjs'

// Kept in the environment, because each worker process reads this file again.
process.env.CREDENCE_E2E_PORT ??= '3117'
process.env.CREDENCE_E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'credence-e2e-'))
const port = process.env.CREDENCE_E2E_PORT
const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://localhost:${port}`,
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: port,
      CREDENCE_DATA_DIR: process.env.CREDENCE_E2E_DATA_DIR,
      CREDENCE_SAMPLE: process.env.CREDENCE_SAMPLE ?? 'on',
      CREDENCE_SAMPLE_SIGN_IN: 'on',
    },
  },
})
