import pg from 'pg'
import { e2eDatabaseUrl } from './fixtures'

/** Asks or changes the database of this run past the product: for what only time, or ten thousand conversations, would bring about. */
export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: e2eDatabaseUrl() })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
