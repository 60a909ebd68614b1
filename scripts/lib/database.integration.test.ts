import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureDatabase } from './database.mjs'
import { isAlive } from './lock.mjs'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'credence-database-'))
})

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('ensureDatabase', () => {
  it('gives the running database to the second caller and keeps it until the last lets go', async () => {
    const first = await ensureDatabase({ dataDir })
    const second = await ensureDatabase({ dataDir })
    expect([first.started, second.started, second.url === first.url]).toEqual([true, false, true])
    await first.stop()
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
  })

  it('starts one process for two callers at once', async () => {
    const both = await Promise.all([ensureDatabase({ dataDir }), ensureDatabase({ dataDir })])
    expect(new Set(both.map(({ pid }) => pid)).size).toBe(1)
    await Promise.all(both.map((database) => database.stop()))
  })

  it('keeps what was committed when its process is killed, and starts again on the same address', async () => {
    const first = await ensureDatabase({ dataDir })
    await ask(first.url, `CREATE TABLE kept (word text); INSERT INTO kept VALUES ('said')`)
    process.kill(first.pid, 'SIGKILL')
    await vi.waitFor(() => expect(isAlive({ pid: first.pid, born: null })).toBe(false))
    const again = await ensureDatabase({ dataDir, port: Number(new URL(first.url).port) })
    expect(again.url).toBe(first.url)
    expect(await ask(again.url, 'SELECT word FROM kept')).toEqual([{ word: 'said' }])
    await Promise.all([first.stop(), again.stop()])
  })
})
