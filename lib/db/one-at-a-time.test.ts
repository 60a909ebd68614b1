import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time'

const query = (sql: string) => ({ sql, args: [], argTypes: [] })

it('sends the next query only when the one before has its answer, whether that was a result or an error', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ fails: fc.boolean(), writes: fc.boolean(), ticks: fc.nat(3) }), { maxLength: 8 }), async (queries) => {
    let running = 0
    const sent: string[] = []
    const answer = async ({ sql }: { sql: string }) => {
      running += 1
      expect(running).toBe(1)
      sent.push(sql)
      const { fails, ticks } = queries[Number(sql)] ?? { fails: true, ticks: 0 }
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve()
      running -= 1
      if (fails) throw new Error(sql)
    }
    const connection = oneAtATime({
      queryRaw: async (one: { sql: string }) => answer(one).then(() => ({ columnNames: [one.sql], columnTypes: [], rows: [] })),
      executeRaw: async (one: { sql: string }) => answer(one).then(() => Number(one.sql)),
    })
    const outcomes = await Promise.allSettled(queries.map(({ writes }, index) => (writes ? connection.executeRaw(query(String(index))) : connection.queryRaw(query(String(index))))))
    expect(sent).toEqual(queries.map((_, index) => String(index)))
    expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(queries.map(({ fails }) => fails))
  }))
})
