import pg from 'pg'
import type { Ctx } from '@/lib/auth'
import { getAccountPage } from '@/lib/insights'
import { heading, line, median, milliseconds, timed } from './figures'
import { recorded, replay } from './recorder'
import type { SignedIn } from './server'

const RUNS = 25
const WARM_UP = 5

/**
 * What the account page costs beyond its SQL: authorise to view, against the very statements that this sends, in the same
 * transaction with the same row-level security, over one bare connection. Both take turns, so that a busy machine slows both.
 */
export async function dataTime(ctx: Ctx, databaseUrl: string, accountId: string, server: SignedIn): Promise<void> {
  const page = () => getAccountPage(ctx, { accountId })
  for (let run = 0; run < WARM_UP; run++) await page()
  const statements = await recorded(page)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const whole: number[] = []
  const bare: number[] = []
  const served: number[] = []
  try {
    for (let run = 0; run < WARM_UP + RUNS; run++) {
      const sql = await timed(() => replay(client, statements))
      const data = await timed(page)
      const html = await timed(async () => (await server.get(`/accounts/${accountId}`)).text())
      if (run < WARM_UP) continue
      bare.push(sql)
      whole.push(data)
      served.push(html)
    }
  } finally {
    await client.end()
  }
  heading(`Account page, median of ${RUNS}`)
  line(`the same ${statements.length} statements, bare`, milliseconds(median(bare)))
  line('data: authorise to view', `${milliseconds(median(whole))}, ${(median(whole) / median(bare)).toFixed(2)} times the bare statements`)
  line('render: the answer of the server less the data', milliseconds(median(served) - median(whole)))
}
