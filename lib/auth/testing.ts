import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { enterWorkspace, inDirectory } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import { ensureDatabase } from '@/scripts/lib/database.mjs'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { hashPassword } from './hash'
import { insertUser, insertWorkspace, putMember } from './store'

export const PASSWORD = 'seven odd lanterns'

/** An e-mail that nobody has. */
export const unique = (): string => `${newId()}@acme.example`

/** Adds an empty workspace. */
export async function addWorkspace(kind: 'real' | 'sample', now: Date): Promise<string> {
  const id = newId()
  await inDirectory({}, (tx) => insertWorkspace(tx, now, { id, name: 'Acme', kind }))
  return id
}

type Wanted = { now: Date; role?: MemberRole; visibility?: Visibility; managerId?: string; password?: string | null }

/** Adds a user with a password (`PASSWORD`, unless null) and makes them a member. */
export async function addMember(workspaceId: string, wanted: Wanted): Promise<{ id: string; userId: string; email: string }> {
  const email = unique()
  const passwordHash = wanted.password === null ? null : await hashPassword(wanted.password ?? PASSWORD)
  return inDirectory({}, async (tx) => {
    const userId = await insertUser(tx, wanted.now, { email, name: 'Noor Haddad', passwordHash })
    await enterWorkspace(tx, workspaceId)
    const standing = { role: wanted.role ?? 'rep', visibility: wanted.visibility ?? 'own', managerId: wanted.managerId ?? null } as const
    const id = await putMember(tx, workspaceId, wanted.now, { ...standing, userId, email, name: 'Noor Haddad' })
    return { id, userId, email }
  })
}

/** Points this test file at a migrated database of its own: on the given server, else an embedded one. Close it first, then drop it. */
export async function privateDatabase(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  const { url, drop } = server ? await createOn(server) : await embed()
  process.env.DATABASE_URL = url
  await migrate({ url })
  return drop
}

async function embed(): Promise<{ url: string; drop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'credence-auth-'))
  const database = await ensureDatabase({ dataDir })
  const drop = async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: database.url, drop }
}

async function createOn(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `credence_auth_${newId().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) }
}
