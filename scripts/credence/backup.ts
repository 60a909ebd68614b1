import { join } from 'node:path'
import { count, formatNumber } from '@/lib/shared/format'
import { writeBackup } from '../lib/backup.mjs'
import { dataFiles } from '../lib/database.mjs'
import { backupName } from '../lib/kept-backups.mjs'
import { CommandFault, pathOf, print, printJson, type Command } from './arguments'
import { withDatabase } from './connect'

/** Writes everything that is in the database into one file, while Credence runs or not. */
export async function run({ names, options }: Command): Promise<number> {
  const [name, ...more] = names
  if (more.length > 0) throw new CommandFault('Name one file for the backup, or none.')
  const now = new Date()
  const file = name === undefined ? join(dataFiles().backups, backupName(now)) : pathOf(name)
  return withDatabase(async (url) => {
    const { rows, workspaces } = await writeBackup({ url, file, now, secret: process.env.NEXTAUTH_SECRET })
    if (options.json) printJson({ file, rows, workspaces })
    else print(`Wrote ${formatNumber(rows)} rows of ${count(workspaces, 'workspace')} to ${file}.\nThe installation’s secret is not in it: keep NEXTAUTH_SECRET, or ${dataFiles().secrets}, in another place.`)
    return 0
  }, { migrated: false })
}
