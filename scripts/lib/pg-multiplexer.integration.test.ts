import { Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPglite, pgliteBackend } from './pglite-backend.mjs'
import { serveBackend } from './pg-multiplexer.mjs'

let db: Awaited<ReturnType<typeof openPglite>>
let server: Awaited<ReturnType<typeof serveBackend>>
let pool: pg.Pool

const url = (port = server.port) => `postgresql://postgres:secret@127.0.0.1:${port}/postgres`

beforeAll(async () => {
  db = await openPglite(undefined)
  server = await serveBackend(pgliteBackend(db), { password: 'secret' })
  pool = new pg.Pool({ connectionString: url(), max: 20 })
  await pool.query('CREATE TABLE note (id int PRIMARY KEY, text text)')
})

afterAll(async () => {
  await pool.end()
  await server.close()
  await db.close()
})

/** A transaction on a connection of its own; what it sees must be its own. */
async function writeAlone(id: number, end: 'COMMIT' | 'ROLLBACK'): Promise<unknown> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.workspace', $1, true)`, [`w${id}`])
    await client.query('INSERT INTO note VALUES ($1, $2)', [id, `n${id}`])
    const { rows } = await client.query(`SELECT current_setting('app.workspace') AS workspace, (SELECT text FROM note WHERE id = $1) AS text`, [id])
    await client.query(end)
    return rows[0]
  } finally {
    client.release()
  }
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(() => undefined, (error: unknown) => (error instanceof pg.DatabaseError ? error.code : String(error)))
}

describe('many connections on one session', () => {
  it('gives each statement its own answer, errors and transactions among them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, i) => {
        if (i % 4 === 0) return (await pool.query<{ n: number }>('SELECT $1::int AS n', [i])).rows[0]?.n === i
        if (i % 4 === 1) return (await codeOf(pool.query('SELECT 1 / $1::int', [0]))) === '22012'
        if (i % 4 === 2) return (await codeOf(pool.query('SELECT * FROM nowhere WHERE id = $1', [i]))) === '42P01'
        const seen = await writeAlone(i, i % 8 === 3 ? 'COMMIT' : 'ROLLBACK')
        return JSON.stringify(seen) === JSON.stringify({ workspace: `w${i}`, text: `n${i}` })
      }),
    )
    expect(answers.filter((right) => !right)).toHaveLength(0)
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM note')
    expect(rows[0]?.n).toBe(38)
  })

  it('rolls back for a client that vanishes, and serves the others', async () => {
    const stream = new Socket()
    const client = new pg.Client({ connectionString: url(), stream: () => stream })
    client.on('error', () => {})
    await client.connect()
    await client.query('BEGIN')
    await client.query(`INSERT INTO note VALUES (9001, 'never')`)
    // What a killed process leaves: a socket that closes without a word.
    stream.destroy()
    expect((await pool.query('SELECT 1 FROM note WHERE id = 9001')).rowCount).toBe(0)
  })

  it('cuts off a client that holds a transaction and says nothing', async () => {
    const strict = await serveBackend(pgliteBackend(db), { password: 'secret', idleInTransactionMs: 100 })
    const client = new pg.Client({ connectionString: url(strict.port) })
    const ended = new Promise<Error>((resolve) => client.on('error', resolve))
    await client.connect()
    await client.query('BEGIN')
    await client.query(`INSERT INTO note VALUES (9002, 'never')`)
    expect(await ended).toMatchObject({ code: '25P03' })
    expect((await pool.query('SELECT 1 FROM note WHERE id = 9002')).rowCount).toBe(0)
    await strict.close()
  })

  it('leaves nobody with the settings of another, and each with their own', async () => {
    const visitor = new pg.Client({ connectionString: url() })
    await visitor.connect()
    // What pg_dump says first.
    await visitor.query(`SELECT pg_catalog.set_config('search_path', '', false)`)
    await visitor.query('SET row_security = off')
    await visitor.query(`PREPARE found AS SELECT 1`)
    const shown = async (client: pg.Client | pg.Pool, name: string) => (await client.query<Record<string, string>>(`SHOW ${name}`)).rows[0]?.[name]
    expect(await codeOf(pool.query('SELECT count(*) FROM note'))).toBeUndefined()
    expect(await shown(pool, 'row_security')).toBe('on')
    expect([await shown(visitor, 'search_path'), await shown(visitor, 'row_security')]).toEqual(['', 'off'])
    expect(await codeOf(pool.query('PREPARE found AS SELECT 2'))).toBeUndefined()
    await visitor.end()
    expect(await codeOf(pool.query('SELECT count(*) FROM note'))).toBeUndefined()
  })

  it('asks for the password', async () => {
    const client = new pg.Client({ connectionString: url().replace('secret', 'guess') })
    expect(await codeOf(client.connect())).toBe('28P01')
  })
})
