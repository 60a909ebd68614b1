import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const INTEGRATION = ['lib/**/*.integration.test.ts', 'app/**/*.integration.test.ts', 'prisma/**/*.integration.test.ts', 'scripts/**/*.integration.test.ts']

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['scripts/test/fail-on-console-error.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}', 'components/**/*.test.{ts,tsx}', 'prisma/sample/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...INTEGRATION],
          // A property of hundreds of histories takes seconds, and more on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: INTEGRATION,
          globalSetup: ['scripts/test/integration-database.ts'],
          // A first boot of the embedded database takes 3 s of one core, and several may share it.
          testTimeout: 240_000,
          hookTimeout: 90_000,
          // Transactions on the embedded database run one after the other: more workers would only wait.
          maxWorkers: 2,
        },
      },
    ],
  },
})
