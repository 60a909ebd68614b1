import { describe, expect, it } from 'vitest'
import { REASON_NAMES } from './reason-names'
import { orderLine, whyLine } from './why'

const now = new Date('2026-05-01T09:00:00Z')
const deal = (over: object = {}) => ({ type: 'renewal', outcome: null, closeDate: new Date('2026-05-19T00:00:00Z'), amountMinor: 24_000_000, currency: 'EUR', ...over })

describe('why an item is here', () => {
  it('names the reason, who says it, and the deal that closes next', () => {
    expect(whyLine({ reason: 'contested', role: 'economic_buyer', deals: [deal({ closeDate: null }), deal()] }, now)).toBe('contested · economic buyer · renewal €240k closes in 18 days')
    expect(whyLine({ reason: 'mind_change', role: 'unknown', deals: [deal({ outcome: 'won' })] }, now)).toBe(REASON_NAMES.mind_change)
    expect(whyLine({ reason: 'low_reading', role: 'user', deals: [deal({ type: 'new', closeDate: new Date('2026-04-30T09:00:00Z'), amountMinor: null })] }, now)).toBe('possibly heard · user · new deal was due 1 day ago')
  })

  it('tells what makes it pressing', () => {
    const item = { reason: 'contested' as const, touches: ['brief', 'blocked'], effect: 1, uncertainty: 0.38, stakes: 3, createdAt: new Date('2026-04-28T08:00:00Z') }
    expect(orderLine(item, now)).toBe('could change who blocks and what a brief opens with · doubt .38 · stakes ×3 · waiting 3 days')
    expect(orderLine({ reason: 'audit_sample', touches: [], effect: 0.04, uncertainty: 1, stakes: 1, createdAt: now }, now)).toBe('effect .04 · doubt 1.00 · new today')
  })

  it('calls the chance that doubtful words are right by its name, for it is no doubt', () => {
    expect(orderLine({ reason: 'low_reading', touches: [], effect: 0.1, uncertainty: 0.79, stakes: 1, createdAt: now }, now)).toBe('effect .10 · chance that it is right .79 · new today')
  })
})
