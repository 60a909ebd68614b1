import pg from 'pg'
import { describe, expect, it } from 'vitest'

describe('the database of the tests', () => {
  it('is migrated and answers', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const { rows } = await client.query<{ name: string | null }>(`SELECT to_regclass('"_prisma_migrations"')::text AS name`)
    await client.end()
    expect(rows[0]?.name).toContain('_prisma_migrations')
  })
})
