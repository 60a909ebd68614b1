import { describe, expect, test } from 'vitest'
import { cellInstants } from './cell-instants'
import { parseText } from './test-file'
import { readInstant } from './text'

/** A cell as it is read in a column that holds the others, too. */
const read = (cell: string, ...others: string[]): string | null => cellInstants([cell, ...others]).read(cell)?.toISOString() ?? null

test.each([
  ['04.03.2026 10:00', '2026-03-04T10:00:00.000Z'],
  ['13.03.2026', '2026-03-13T12:00:00.000Z'],
  ['2026-03-04 10:00:05 +0130', '2026-03-04T08:30:05.000Z'],
  ['2026-03-04T23:30:00.000-08:00', '2026-03-05T07:30:00.000Z'],
  ['2026-03-04 10:00:00 UTC', '2026-03-04T10:00:00.000Z'],
  ['March 4, 2026 12:05 AM', '2026-03-04T00:05:00.000Z'],
  ['4 Mar 2026 10:00 PM EST', '2026-03-05T03:00:00.000Z'],
  ['04/Mar/26 1:05 PM', '2026-03-04T13:05:00.000Z'],
  ['Wed Mar 04 2026 10:00:00 GMT+0100 (CET)', '2026-03-04T09:00:00.000Z'],
  ['1772618400', '2026-03-04T10:00:00.000Z'],
  ['1772618400500', '2026-03-04T10:00:00.500Z'],
])('%s is %s', (cell, instant) => { expect(read(cell)).toBe(instant) })

test.each(['n/a 5', 'week 12', '2026-02-31', '31.02.2026', '31 February 2026', '2026-03-04 25:00', '12', ''])('“%s” is no moment', (cell) => { expect(read(cell)).toBeNull() })

describe('which of day and month comes first', () => {
  test('one date that tells it tells it for the column', () => {
    expect(read('03/04/2026 10:00', '13/04/2026 10:00')).toBe('2026-04-03T10:00:00.000Z')
    expect(read('03/04/2026 10:00', '04/13/2026 10:00')).toBe('2026-03-04T10:00:00.000Z')
  })

  test('where none does, the day is taken, or with AM and PM the month, and it is said', async () => {
    expect(cellInstants(['03/04/2026', '03/03/2026']).took).toBe('day')
    expect(cellInstants(['03/04/2026 2:05 PM'])).toMatchObject({ took: 'month', zoneless: true })
    expect(cellInstants(['03/03/2026', '04.05.2026']).took).toBeNull()
    const parsed = await parseText('id,subject,description,requester,created\n1,Slow,The search is slow.,Ilse Brandt,03/04/2026\n')
    expect(parsed.interactions[0]?.occurredAt?.toISOString()).toBe('2026-04-03T12:00:00.000Z')
    expect(parsed.skipped).toEqual([{ reason: 'dates_read_day_first', count: 1 }])
  })
})

test('outside tables only an ISO stamp is a moment, and its zone is never that of this machine', () => {
  expect(['2026-03-04T10:00', '2026-03-04 10:00:00.1234567+01', '2026-03-04'].map((each) => readInstant(each)?.toISOString())).toEqual(['2026-03-04T10:00:00.000Z', '2026-03-04T09:00:00.123Z', '2026-03-04T00:00:00.000Z'])
  expect(['March 4, 2026', '03/04/2026', '2026-02-31', '2026-02-31T10:00:00Z', 'week 12'].map(readInstant)).toEqual([null, null, null, null, null])
})
