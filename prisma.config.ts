import { defineConfig } from 'prisma/config'

/** Only for Prisma's own commands; Credence itself reads lib/env.ts and runs scripts/lib/migrate.mjs. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/credence' },
})
