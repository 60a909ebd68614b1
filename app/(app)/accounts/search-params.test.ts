import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_COLUMNS, ACCOUNT_SCOPES, ACCOUNT_SORTS, accountsParams, columnsOf, DEFAULT_COLUMNS, type AccountsQuery, DEFAULT_ACCOUNTS, isFiltered, narrowed } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'
import { parseAccountsParams } from './search-params'

const word = fc.stringMatching(/^[\p{L}\d&.-]([\p{L}\d &.-]{0,20}[\p{L}\d&.-])?$/u)
const queries: fc.Arbitrary<AccountsQuery> = fc
  .record({
    q: fc.option(word), segment: fc.option(word), trend: fc.option(fc.constantFrom(...TRENDS)), since: fc.option(fc.constantFrom('visit', 'week', '2026-05-01')),
    cols: fc.option(fc.subarray([...ACCOUNT_COLUMNS], { minLength: 1 }).filter((cols) => cols.join() !== ACCOUNT_COLUMNS.filter((column) => DEFAULT_COLUMNS.includes(column)).join())),
    scope: fc.constantFrom(...ACCOUNT_SCOPES), sort: fc.constantFrom(...ACCOUNT_SORTS), dir: fc.constantFrom('asc' as const, 'desc' as const),
  })
  .map(({ q, segment, trend, since, cols, ...rest }) => narrowed(rest, { q, segment, trend, since, cols }))

describe('the URL of the list of accounts', () => {
  it('carries every view there and back', () => {
    fc.assert(fc.property(queries, (query) => {
      expect(parseAccountsParams(Object.fromEntries(accountsParams(query))).query).toEqual(query)
    }))
  })

  it('is bare for the list as it opens', () => {
    expect(accountsParams(DEFAULT_ACCOUNTS).toString()).toBe('')
    expect(parseAccountsParams({}).query).toEqual(DEFAULT_ACCOUNTS)
  })

  it('ignores what it does not understand', () => {
    expect(parseAccountsParams({ scope: 'everyone', sort: ['name', 'x'], trend: '1=1', q: '   ', limit: '-4', dir: 'up', since: '2026-13-40', cols: 'password,x', view: '../etc' })).toEqual({ query: { scope: 'all', sort: 'name', dir: 'asc' } })
    expect(parseAccountsParams({ q: 'x'.repeat(500) }).query.q).toBeUndefined()
  })
})

it('counts a scope as narrowing, but not an order', () => {
  expect(isFiltered({ ...DEFAULT_ACCOUNTS, sort: 'name', dir: 'asc' })).toBe(false)
  expect(isFiltered({ ...DEFAULT_ACCOUNTS, scope: 'mine' })).toBe(true)
})

it('tells what changed where changes are asked for, unless the columns were chosen', () => {
  expect(columnsOf(DEFAULT_ACCOUNTS)).toEqual(ACCOUNT_COLUMNS.filter((column) => DEFAULT_COLUMNS.includes(column)))
  expect(columnsOf({ ...DEFAULT_ACCOUNTS, since: 'week' })).toContain('changed')
  expect(columnsOf({ ...DEFAULT_ACCOUNTS, since: 'week', cols: ['owner'] })).toEqual(['owner'])
})
