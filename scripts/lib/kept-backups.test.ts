import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { backupIsDue, backupName, backupsIn, keepBackups } from './kept-backups.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credence-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writtenAt(at: Date): void {
  const file = join(folder, backupName(at))
  writeFileSync(file, '')
  utimesSync(file, at, at)
}
const local = (day: number, hour: number): Date => new Date(2026, 2, day, hour)

it('is due at once without any, each night, and by day only where a night passed', () => {
  expect(backupIsDue(folder, local(3, 14))).toBe(true)
  writtenAt(local(3, 2))
  expect(backupIsDue(folder, local(3, 4))).toBe(false)
  expect(backupIsDue(folder, local(3, 23))).toBe(false)
  expect(backupIsDue(folder, local(4, 1))).toBe(true)
  expect(backupIsDue(folder, local(4, 9))).toBe(true)
})

it('knows its backups from other files, the youngest first', () => {
  writtenAt(local(3, 2))
  writtenAt(local(4, 2))
  writeFileSync(join(folder, `${backupName(local(5, 2))}.part`), '')
  writeFileSync(join(folder, 'notes.txt'), '')
  expect(backupsIn(folder)).toEqual([backupName(local(4, 2)), backupName(local(3, 2))].map((name) => join(folder, name)))
})

it('looks by itself, says what kept a backup from being written, and stops when asked', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const keeper = keepBackups({ url: 'postgresql://nobody@127.0.0.1:1/none', folder })
  vi.advanceTimersByTime(16 * 60_000)
  await keeper.stop()
  vi.advanceTimersByTime(16 * 60_000)
  vi.useRealTimers()
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^No backup could be written to .*nothing answers at that address.*next try/)]])
  expect(backupsIn(folder)).toEqual([])
})
