// A pid lock that is never taken from a living process, and does not mistake a reused pid for its holder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {{ pid: number, born: string | null }} Identity `born`: boot id and start tick on Linux, null elsewhere */

/** What a dead process is called whose parent has not asked for it; it exists, but does nothing any more. */
const ZOMBIE = 'zombie'

/**
 * @param {number} pid
 * @returns {string | null} a mark that differs between two processes that had the same pid; null where /proc is missing
 */
function birthMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return ZOMBIE
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return null
  }
}

/** @returns {Identity} of this process */
export function ownIdentity() {
  return { pid: process.pid, born: birthMark(process.pid) }
}

/**
 * @param {Identity} identity
 * @returns {boolean} whether that very process still runs
 */
export function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const mark = birthMark(pid)
  return mark !== ZOMBIE && (born === null || mark === born)
}

/**
 * @param {string} file
 * @returns {Identity | null} null when there is no readable identity in the file
 */
export function readIdentity(file) {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(value.pid) ? { pid: value.pid, born: typeof value.born === 'string' ? value.born : null } : null
  } catch {
    return null
  }
}

/**
 * Takes the lock, or says who holds it.
 * @param {string} file
 * @returns {{ taken: true, release(): void } | { taken: false, pid: number }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(ownIdentity()), { flag: 'wx', mode: 0o600 })
      return { taken: true, release: () => releaseLock(file) }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readIdentity(file)
    if (holder !== null && holder.pid !== process.pid && isAlive(holder)) return { taken: false, pid: holder.pid }
    rmSync(file, { force: true })
  }
  throw new Error(`could not take the lock ${file}`)
}

/** @param {string} file */
function releaseLock(file) {
  if (readIdentity(file)?.pid === process.pid) rmSync(file, { force: true })
}
