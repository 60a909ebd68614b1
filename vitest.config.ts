import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
/** Files that keep to themselves, because they change what the whole process shares: its database, or a module that stands in for another. */
const APART = [
  'lib/ai/settings.integration.test.ts', 'lib/auth/set-up.integration.test.ts', 'lib/queue/abandoned.integration.test.ts', 'lib/queue/work.integration.test.ts', 'lib/queue/health.integration.test.ts',
  ...['calibration', 'deliver', 'keeper', 'meetings', 'model-pairs', 'model-reading', 'model-silent', 'review-queue'].map((name) => `lib/jobs/${name}.integration.test.ts`), 'scripts/**/*.integration.test.ts',
]
/** The same among unit tests. */
const UNIT_APART = ['lib/api/route.test.ts', 'lib/beliefs/extract/llm/exchange.test.ts']
const INTEGRATION = ['lib/**/*.integration.test.ts', 'app/**/*.integration.test.ts', 'prisma/**/*.integration.test.ts', 'scripts/**/*.integration.test.ts']

/** A property of hundreds of histories takes seconds, and ten times that on a busy machine. */
const UNIT = { testTimeout: 600_000 }
const DATABASE = {
  // `npm start` makes one; here it must be the same in every worker.
  env: { NEXTAUTH_SECRET: 'the secret of a test installation' },
  globalSetup: ['scripts/test/integration-database.ts'],
  // A first boot of the embedded database takes 3 s of one core, and several may share it.
  testTimeout: 240_000,
  hookTimeout: 90_000,
}

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['scripts/test/fail-on-console-error.ts', 'scripts/test/property-seed.ts'],
    // Both cores of a small machine. Transactions on the embedded database run one after the other: more would only wait there.
    maxWorkers: 2,
    projects: [
      // Modules are loaded once a worker and not once a file: loading took more than half of what small files cost.
      {
        extends: true,
        test: {
          ...UNIT, name: 'unit', isolate: false,
          include: ['lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}', 'prisma/sample/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...INTEGRATION, ...UNIT_APART],
        },
      },
      { extends: true, test: { ...UNIT, name: 'unit-apart', include: UNIT_APART } },
      // They have no `exclude` of their own, which would take the place of `--exclude`.
      { extends: true, test: { ...DATABASE, name: 'integration', include: [...INTEGRATION, ...APART.map((glob) => `!${glob}`)], isolate: false } },
      { extends: true, test: { ...DATABASE, name: 'integration-apart', include: APART } },
    ],
  },
})
