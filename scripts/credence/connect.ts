import type { Ctx } from '@/lib/auth'
import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { closeDatabase } from '@/lib/db/client'
import { inDirectory } from '@/lib/db/transaction'
import { NotFoundError } from '@/lib/shared/errors'
import { stopJobs } from '@/lib/jobs'
import { dataFiles, ensureDatabase, useDatabase } from '../lib/database.mjs'
import { keepBeforeMigrating } from '../lib/kept-backups.mjs'
import { migrate } from '../lib/migrate.mjs'
import { provideSecrets } from '../lib/secrets.mjs'
import { tell, type Command } from './arguments'

/**
 * Runs `work` against the database of the running app, of DATABASE_URL, or an embedded one started for it, acting in the
 * chosen workspace as the chosen member.
 */
export async function connected<T>({ options }: Command, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return withDatabase(async () => {
    const now = new Date()
    const workspaceId = await chooseWorkspace(options.workspace ?? null, now)
    return work(await ctxAs(workspaceId, options.as ?? null, now))
  })
}

/** The same without a workspace; `migrated: false` leaves the database as it is found. */
export async function withDatabase<T>(work: (url: string) => Promise<T>, { migrated = true } = {}): Promise<T> {
  provideSecrets(dataFiles().secrets)
  const embedded = process.env.DATABASE_URL ? null : await ensureDatabase()
  if (embedded) useDatabase(embedded)
  const url = process.env.DATABASE_URL ?? ''
  try {
    const kept = migrated && embedded ? await keepBeforeMigrating({ url, folder: dataFiles().backups, now: new Date() }) : null
    if (kept !== null) tell(`Kept a backup before the database is changed: ${kept}`)
    if (migrated) await migrate({ url })
    return await work(url)
  } finally {
    await stopJobs()
    await closeDatabase()
    await embedded?.stop()
  }
}

async function chooseWorkspace(name: string | null, now: Date): Promise<string> {
  const found = await inDirectory({}, (tx) => tx.workspace.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }))
  if (name !== null) {
    const named = found.find((workspace) => workspace.id === name || workspace.name.toLowerCase() === name.toLowerCase() || (name === 'sample' && workspace.kind === 'sample'))
    if (!named) throw new NotFoundError(`There is no workspace “${name}”.`, `There are: ${found.map((workspace) => workspace.name).join(', ') || 'none'}.`)
    return named.id
  }
  const [first] = found
  if (!first) return (await provisionWorkspace({ kind: 'real', name: 'Workspace', companyName: '', domains: [], members: [] }, now)).workspaceId
  const [only, ...more] = meant(found)
  if (!only || more.length > 0) throw new NotFoundError('There are several workspaces.', `Choose one with --workspace: ${found.map((workspace) => workspace.name).join(', ')}.`)
  if (found.length > 1) tell(`In the workspace “${only.name}”; --workspace names another one.`)
  return only.id
}

/** The company's own, where there is one: what it imports must not go into the sample beside it. */
function meant<W extends { kind: string }>(workspaces: readonly W[]): readonly W[] {
  const real = workspaces.filter(({ kind }) => kind === 'real')
  return real.length > 0 ? real : workspaces.slice(0, 1)
}
