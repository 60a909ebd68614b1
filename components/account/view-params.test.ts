import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANCES } from '@/lib/shared/vocabulary'
import { accountHref, type AccountView, filtersOn, GROUPINGS, isDay, parseAccountView, STATUS_FILTERS, TABS, tabHref } from './view-params'

const read = (href: string) => parseAccountView(new URL(href, 'http://localhost').searchParams)

const day = fc.option(fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)))
const views: fc.Arbitrary<AccountView> = fc
  .record({
    asOf: day, new: fc.constantFrom(null, 'meeting' as const), belief: fc.option(fc.uuid()), tab: fc.constantFrom(...TABS), by: fc.constantFrom(...GROUPINGS), q: fc.constantFrom('', 'price & ROI', 'quoted "x"'),
    status: fc.option(fc.constantFrom(...STATUS_FILTERS)), stance: fc.option(fc.constantFrom(...STANCES)), holder: fc.option(fc.uuid().map((id) => `person:${id}`)), compare: day, since: day, until: day, lanes: fc.constantFrom('person' as const, 'dimension' as const),
    zoom: fc.constantFrom(null, ['2026-01-01', '2026-03-31'] as [string, string]),
  })
  // A grouping is one of beliefs.
  .map((view) => ({ ...view, by: view.tab === 'overview' ? 'rank' : view.by }))

describe('the URL of an account', () => {
  it('carries every view there and back', () => {
    fc.assert(fc.property(views, (view) => { expect(read(accountHref('a', view))).toEqual(view) }))
  })

  it('is bare for the page as it opens', () => {
    expect(accountHref('a', read('/accounts/a'))).toBe('/accounts/a')
  })

  it('takes only days of the calendar and words it knows', () => {
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('2026-02-30')).toBe(false)
    expect(read('/accounts/a?asOf=yesterday&by=colour&tab=moon&status=x&compare=2026-13-01&zoom=2026-03-01..2026-01-01')).toEqual(read('/accounts/a'))
  })

  it('opens the beliefs by addresses of before there were tabs', () => {
    expect(read('/accounts/a?all=1').tab).toBe('beliefs')
    expect(read('/accounts/a?by=person')).toMatchObject({ tab: 'beliefs', by: 'person' })
  })

  it('keeps the day and leaves the filters behind from tab to tab', () => {
    const view = read('/accounts/a?tab=beliefs&q=price&asOf=2026-03-10&holder=company')
    expect(filtersOn(view)).toBe(2)
    expect(tabHref('a', view, 'crm')).toBe('/accounts/a?tab=crm&asOf=2026-03-10')
  })
})
