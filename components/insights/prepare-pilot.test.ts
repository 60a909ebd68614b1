import { describe, expect, it } from 'vitest'
import type { PilotAccountView, PilotWeekView } from '@/lib/insights/types'
import { isUncounted, preparePilot, shareWords } from './prepare-pilot'

const week = (over: Partial<PilotWeekView>): PilotWeekView => ({ week: '2026-05-04', running: false, absent: 0, contradicted: 0, confirmed: 0, calls: 0, briefed: 0, kept: 0, corrections: 0, minutes: 0, ...over })
const asOf = '2026-05-20T00:00:00.000Z'

describe('the pilot as a chart', () => {
  it('stacks what is open on what was confirmed', () => {
    const { rows, summary } = preparePilot({ asOf, weeks: [week({ absent: 4 }), week({ week: '2026-05-11', absent: 7, contradicted: 2, confirmed: 3 })] })
    expect(rows.map(({ confirmed, open }) => [confirmed, open])).toEqual([[0, 4], [3, 6]])
    expect(summary).toContain('9 facts that the CRM lacks or contradicts, 3 of them confirmed')
    expect(summary).toContain('it was 4, 0 confirmed')
  })

  it('claims no direction of one week, and nothing of nothing', () => {
    expect(preparePilot({ asOf, weeks: [week({ absent: 1 })] }).summary).toContain('too little for a direction')
    expect(preparePilot({ asOf, weeks: [] }).summary).toContain('Nothing is known yet')
  })

  it('tells no number before the first count, and keeps the last ones while it counts anew', () => {
    const account: PilotAccountView = { id: 'a', name: 'Tolliver Glass', ownerName: null, absent: 0, contradicted: 0, confirmed: 0, calls: 3, briefed: 1, pending: true }
    expect([account, { ...account, absent: 2 }, { ...account, pending: false }].map(isUncounted)).toEqual([true, false, false])
  })

  it('shares nothing out of nothing', () => expect([shareWords(0, 0), shareWords(1, 3), shareWords(3, 3)]).toEqual([null, '33 %', '100 %']))
})
