import { expect, it } from 'vitest'
import { changesSession, isSetting, simpleQuery } from './pg-session.mjs'

const changes = (sql: string): boolean => changesSession(simpleQuery(sql))

it('knows what outlasts its transaction', () => {
  for (const sql of ['SET row_security = off', 'begin; set search_path to x', `SELECT pg_catalog.set_config('search_path', '', false)`, 'PREPARE a AS SELECT 1', '-- why\nSET x.y = 1']) expect(changes(sql), sql).toBe(true)
  const own = `SELECT set_config('app.workspace', $1, true), set_config('role', $2, true), set_config('jit', 'off', true)`
  for (const sql of [own, 'UPDATE "Belief" SET "status" = 1', 'SET LOCAL jit = off', 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE', 'SELECT 1']) expect(changes(sql), sql).toBe(false)
})

it('says again only what sets and does nothing else', () => {
  expect(isSetting(simpleQuery('SET DATESTYLE = ISO;'))).toBe(true)
  expect(isSetting(simpleQuery(`SELECT set_config('search_path', '', false)`))).toBe(true)
  expect(isSetting(simpleQuery('SET x.y = 1; DELETE FROM "Belief"'))).toBe(false)
})
