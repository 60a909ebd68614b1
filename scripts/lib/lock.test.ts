import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive, ownIdentity, takeLock } from './lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'credence-lock-'))
  file = join(folder, 'database.lock')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function pidOfDeadProcess(): number {
  return Number(spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout)
}

describe('takeLock', () => {
  it('names the living process that has it, and leaves its file alone', () => {
    const held = JSON.stringify({ pid: process.ppid, born: null })
    writeFileSync(file, held)
    expect(takeLock(file)).toEqual({ taken: false, pid: process.ppid })
    expect(readFileSync(file, 'utf8')).toBe(held)
  })

  it('replaces the lock of a process that died, and what is no lock at all', () => {
    for (const left of [JSON.stringify({ pid: pidOfDeadProcess(), born: null }), '', 'not json', '{"pid":"x"}']) {
      writeFileSync(file, left)
      const lock = takeLock(file)
      expect(lock.taken).toBe(true)
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ownIdentity())
      if (lock.taken) lock.release()
    }
  })

  it('replaces a lock whose pid now belongs to another process', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, born: 'an earlier boot/1' }))
    expect(takeLock(file).taken).toBe(true)
  })

  it('can be taken again after its release', () => {
    const first = takeLock(file)
    if (first.taken) first.release()
    expect(takeLock(file).taken).toBe(true)
  })
})

describe('isAlive', () => {
  it('knows this process and a dead one', () => {
    expect(isAlive(ownIdentity())).toBe(true)
    expect(isAlive({ pid: pidOfDeadProcess(), born: null })).toBe(false)
  })
})
