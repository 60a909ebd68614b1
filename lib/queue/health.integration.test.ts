import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { inPrivateDatabase } from '../../scripts/test/private-database'
import { queue, stopQueue } from './boss'
import { health } from './health'

inPrivateDatabase(stopQueue)

const MINUTE = 60_000

it('tells that jobs are late once one waits ten minutes, and that the database is down when it does not answer', async () => {
  const boss = await queue()
  const now = Date.now()
  await boss.send('account.refresh', { workspaceId: randomUUID(), accountId: randomUUID() })
  await boss.send('meeting.tell', {}, { startAfter: new Date(now + 60 * MINUTE) })
  expect(await health(new Date(now + 9 * MINUTE))).toEqual({ database: 'ok', jobs: 'ok' })
  expect(await health(new Date(now + 11 * MINUTE))).toEqual({ database: 'ok', jobs: 'late' })
  await boss.getDb().executeSql('ALTER SCHEMA pgboss RENAME TO gone', [])
  expect(await health(new Date(now + 20 * MINUTE))).toEqual({ database: 'down', jobs: 'unknown' })
  await boss.getDb().executeSql('ALTER SCHEMA gone RENAME TO pgboss', [])
})
