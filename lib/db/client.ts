import { databaseUrl } from '@/lib/env'
import { PrismaClient } from './generated/client'
import { SequentialPg } from './one-at-a-time'

// One client a process, also across hot reloads and the several bundles that Next makes of this module.
const held = globalThis as typeof globalThis & { credenceDb?: PrismaClient }

/** The process-wide Prisma client over `DATABASE_URL`; made at first use. */
export function database(): PrismaClient {
  held.credenceDb ??= new PrismaClient({
    adapter: new SequentialPg({ connectionString: databaseUrl(), max: 10 }),
    transactionOptions: { maxWait: 60_000, timeout: 120_000 },
  })
  return held.credenceDb
}

/** Closes the connections; for commands and tests that end. */
export async function closeDatabase(): Promise<void> {
  await held.credenceDb?.$disconnect()
  delete held.credenceDb
}
