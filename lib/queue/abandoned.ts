import type { PgBoss } from 'pg-boss'

/**
 * Gives jobs back that were being worked on before `aloneSince`: an instant at which no worker lived, so that theirs died
 * with the jobs in hand. A crash counts as an attempt, so that a job which kills its process is not tried for ever.
 * Without this their heartbeat has to run out first.
 */
export async function handBackAbandoned(boss: PgBoss, names: string[], aloneSince: Date): Promise<void> {
  const { rows }: { rows: { name: string; ids: string[] }[] } = await boss.getDb().executeSql(
    `SELECT name, array_agg(id) AS ids FROM pgboss.job WHERE state = 'active' AND name = ANY($1) AND started_on < $2 GROUP BY name`,
    [names, aloneSince],
  )
  for (const { name, ids } of rows) await boss.fail(name, ids, { message: 'the process that worked on it ended' })
}
