// Backups that npm start keeps of an embedded database, for those who set none up.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from './backup.mjs'
import { migrationChangesData } from './migrate.mjs'

/** The youngest of so many are kept. */
export const KEPT = 7
const HOUR_MS = 3600 * 1000
const LOOK_MS = HOUR_MS / 4
/** Others wait while a backup is written, some seconds for a hundred megabytes: so at night, where it runs at night. */
const NIGHT = { from: 1, to: 5 }
const NAME = /^credence-.*\.backup\.gz$/

/** @param {Date} now */
export const backupName = (now) => `credence-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup.gz`

/** @param {string} folder @returns {string[]} paths, the youngest first */
export const backupsIn = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)).sort().reverse().map((name) => join(folder, name)) : [])

/**
 * @param {string} folder
 * @param {Date} now
 * @returns {boolean} every night, and in the day where the last night passed without one
 */
export function backupIsDue(folder, now) {
  const [last] = backupsIn(folder)
  if (last === undefined) return true
  const hours = (now.getTime() - statSync(last).mtimeMs) / HOUR_MS
  const night = now.getHours() >= NIGHT.from && now.getHours() < NIGHT.to
  return hours >= (night ? 20 : 26)
}

/**
 * Writes a backup into the folder and deletes all but the youngest.
 * @param {{ url: string, folder: string, now: Date }} options
 * @returns {Promise<string>} its path
 */
export async function keepBackup({ url, folder, now }) {
  const file = join(folder, backupName(now))
  await writeBackup({ url, file, now, secret: process.env.NEXTAUTH_SECRET })
  for (const old of backupsIn(folder).slice(KEPT)) rmSync(old, { force: true })
  return file
}

/**
 * Keeps a backup of an embedded database that a new version is about to change.
 * @param {{ url: string, folder: string, now: Date }} options
 * @returns {Promise<string | null>} its path; null where nothing will be changed, or none is wanted
 */
export async function keepBeforeMigrating({ url, folder, now }) {
  if (process.env.CREDENCE_BACKUPS === 'off' || !(await migrationChangesData(url))) return null
  return keepBackup({ url, folder, now })
}

/**
 * Looks from time to time whether a backup is due, until it is stopped. One that fails is said, and tried again the next time.
 * @param {{ url: string, folder: string }} options
 * @returns {{ stop(): Promise<void> }} which waits for one that is being written
 */
export function keepBackups({ url, folder }) {
  let writing = Promise.resolve()
  const timer = setInterval(() => {
    writing = writing.then(async () => {
      const now = new Date()
      if (backupIsDue(folder, now)) await keepBackup({ url, folder, now })
    }).catch((error) => console.error(`No backup could be written to ${folder}: ${error instanceof Error ? error.message : error}. The next try is in a quarter of an hour.`))
  }, LOOK_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await writing
    },
  }
}
