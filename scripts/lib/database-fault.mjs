import pg from 'pg'
import { Fault } from './fault.mjs'

/** The database cannot be used; the message holds no password. */
export class DatabaseFault extends Fault {}

const OLDEST_SERVER = 150_000

/** @type {Record<string, string>} */
const REASONS = {
  ECONNREFUSED: 'nothing answers at that address. Is the server running, and does it listen there?',
  ENOTFOUND: 'there is no machine of that name.',
  EAI_AGAIN: 'the name of the machine could not be looked up.',
  ETIMEDOUT: 'it does not answer. Is it reachable from here, past firewalls?',
  EHOSTUNREACH: 'that machine cannot be reached from here.',
  ECONNRESET: 'it broke the connection off. Does it want an encrypted one (?sslmode=require)?',
  '28P01': 'it does not accept this user and password.',
  28000: 'it does not let this user in from here (pg_hba.conf), or wants an encrypted connection (?sslmode=require).',
  '3D000': 'the server has no database of that name. Create it first, with this user as its owner.',
  53300: 'it has no connection left. Raise its max_connections.',
  '57P03': 'it is starting or stopping. Try again in a moment.',
}

/** @param {string} url @returns {string} where a database is, without who enters it */
function placeOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

/**
 * An open connection, of a client that is the caller's to end.
 * @param {string} url
 * @throws {DatabaseFault} when it cannot be reached, or is too old a server
 */
export async function connectTo(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseFault('DATABASE_URL is no address of a PostgreSQL. It must read postgresql://user:password@host:5432/name, with special characters of the password written as %40 and the like.')
  }
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
    throw new DatabaseFault(`The database at ${placeOf(url)} cannot be used: ${reason}`, { cause: error })
  }
  const { rows: [server] } = await client.query(`SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name`)
  if (server.version < OLDEST_SERVER) {
    await client.end()
    throw new DatabaseFault(`The database at ${placeOf(url)} is PostgreSQL ${server.name}; Credence needs version 15 or newer.`)
  }
  return client
}
