import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountHref, type AccountView, GROUPINGS, isDay, parseAccountView } from './view-params'

const read = (href: string) => parseAccountView(new URL(href, 'http://localhost').searchParams)

const views: fc.Arbitrary<AccountView> = fc
  .record({
    asOf: fc.option(fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
    belief: fc.option(fc.uuid()), by: fc.constantFrom(...GROUPINGS), all: fc.boolean(),
  })
  .map((view) => ({ ...view, all: view.all || view.by !== 'rank' }))

describe('the URL of an account', () => {
  it('carries every view there and back', () => {
    fc.assert(fc.property(views, (view) => { expect(read(accountHref('a', view))).toEqual(view) }))
  })

  it('is bare for the page as it opens', () => {
    expect(accountHref('a', { by: 'rank', all: false, belief: null, asOf: null })).toBe('/accounts/a')
  })

  it('takes only days of the calendar', () => {
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('2026-02-30')).toBe(false)
    expect(read('/accounts/a?asOf=yesterday&by=colour')).toEqual({ asOf: null, belief: null, by: 'rank', all: false })
  })
})
