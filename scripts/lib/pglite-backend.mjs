import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'

/**
 * Opens PGlite with the extensions that the migrations use.
 * @param {string | undefined} directory data folder; undefined keeps everything in memory
 */
export function openPglite(directory) {
  return PGlite.create({ ...(directory === undefined ? {} : { dataDir: directory }), extensions: { pg_trgm } })
}

/**
 * PGlite as the backend of the multiplexer.
 * @param {import('@electric-sql/pglite').PGlite} db
 * @returns {import('./pg-multiplexer.mjs').Backend}
 */
export function pgliteBackend(db) {
  return {
    execute: (bytes, onData) => db.runExclusive(() => db.execProtocolRawStream(new Uint8Array(bytes), { onRawData: onData })),
    rollback: async () => {
      // SYNC first: the client may have left in the middle of an extended query.
      await db.runExclusive(() => db.execProtocolRawStream(new Uint8Array([0x53, 0, 0, 0, 4]), { onRawData: () => {} }))
      if (db.isInTransaction()) await db.exec('ROLLBACK')
    },
  }
}
