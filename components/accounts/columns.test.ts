import { expect, it } from 'vitest'
import { ACCOUNT_COLUMNS, columnsOf } from '@/lib/insights/client'
import { shares } from './columns'

const whole = ({ name, of }: ReturnType<typeof shares>, columns: ReturnType<typeof columnsOf>) => columns.reduce((sum, column) => sum + of(column), name)

it('the list as it opens is shared among what stands on every screen, so that nothing runs into what is beside it', () => {
  const columns = columnsOf({ sort: 'last', dir: 'desc', scope: 'all' })
  expect(columns).toContain('opposing')
  expect(whole(shares(columns, false), columns.filter((column) => column !== 'opposing'))).toBeCloseTo(100)
})

it('what was chosen is shared among all of it', () => {
  const columns = ACCOUNT_COLUMNS.filter((column) => column !== 'changed')
  expect(whole(shares(columns, true), columns)).toBeCloseTo(100)
})
