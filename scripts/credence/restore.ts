import { queue, stopQueue } from '@/lib/queue'
import { count, formatDateTime, formatNumber } from '@/lib/shared/format'
import { markOf } from '../lib/backup.mjs'
import { examineBackup, restoreBackup, type Job } from '../lib/restore.mjs'
import { oneName, pathOf, print, printJson, readable, tell, type Command } from './arguments'
import { withDatabase } from './connect'

/** Puts a backup into an empty database; with --check only reads it from beginning to end. */
export async function run(command: Command): Promise<number> {
  const { options } = command
  const file = pathOf(oneName(command, 'backup'))
  await readable(file)
  if (options.check) {
    const { header, rows, tables } = await examineBackup(file)
    const workspaces = tables.get('Workspace') ?? 0
    if (options.json) printJson({ check: true, writtenAt: header.writtenAt, rows, workspaces })
    else print(`${file} is whole: ${formatNumber(rows)} rows of ${count(workspaces, 'workspace')}, written ${formatDateTime(new Date(header.writtenAt))}.`)
    return 0
  }
  return withDatabase(async (url) => {
    const { header, rows, workspaces, jobs } = await restoreBackup({ url, file, onTable: (name) => tell(`  ${name}`) })
    await sendAgain(jobs)
    const sameSecret = header.secret === markOf(process.env.NEXTAUTH_SECRET)
    if (options.json) printJson({ check: false, writtenAt: header.writtenAt, rows, workspaces, sameSecret })
    else print(`Restored ${formatNumber(rows)} rows of ${count(workspaces, 'workspace')} as they were on ${formatDateTime(new Date(header.writtenAt))}.`)
    if (!sameSecret) tell('This installation has another secret than the one that the backup is from: stored keys and passwords of servers cannot be read, and nobody who was erased is recognised. Set NEXTAUTH_SECRET to the former one, or put the former secrets.json into the data folder, before you start.')
    return 0
  }, { migrated: false })
}

/** What the queue had still to do. */
async function sendAgain(jobs: readonly Job[]): Promise<void> {
  const boss = await queue()
  try {
    for (const { name, data, startAfter } of jobs) if (await boss.getQueue(name)) await boss.send(name, data, { startAfter: new Date(startAfter) })
  } finally {
    await stopQueue()
  }
}
