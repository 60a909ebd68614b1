import { describe, expect, it } from 'vitest'
import { changesOf } from './changes'
import { columnsInOrder, columnTitle, summed } from './columns'
import { disagreementsOf, disagreementWords, needsTalk } from './disagreement'
import { stagesInOrder } from './stage-order'
import type { DealState } from './types'

const TODAY = new Date('2026-05-12T09:00:00Z')
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const STATE: DealState = {
  stage: 'Proposal', amountMinor: 20_000_000, currency: 'EUR', closeDate: day('2026-06-30'), forecastCategory: 'Commit', overall: 0.62, trend: 'converging', clear: true, interactions: 4, warnings: ['going_dark'],
}
const changed = (over: Partial<DealState>): string[] => changesOf(STATE, { ...STATE, ...over }, TODAY).map(({ sentence, tone }) => `${sentence} (${tone})`)

describe('what changed of a deal', () => {
  it('is nothing where nothing did', () => expect(changed({})).toEqual([]))
  it.each<[Partial<DealState>, string]>([
    [{ stage: 'Negotiation' }, 'Stage: Proposal → Negotiation (neutral)'],
    [{ amountMinor: 14_000_000 }, 'Amount: €200k → €140k (worse)'], [{ amountMinor: null }, 'Amount: €200k → no amount (worse)'], [{ currency: 'USD' }, 'Amount: €200k → $200k (neutral)'],
    [{ closeDate: day('2026-09-30') }, 'Closes: 30 Jun → 30 Sep (worse)'], [{ closeDate: day('2026-06-01') }, 'Closes: 30 Jun → 1 Jun (better)'], [{ closeDate: null }, 'Closes: 30 Jun → no date (neutral)'],
    [{ forecastCategory: null }, 'Forecast: Commit → none (neutral)'],
    [{ overall: 0.67 }, 'Alignment +.05, now 0.67 (better)'], [{ overall: 0.5 }, 'Alignment −.12, now 0.50 (worse)'], [{ overall: null }, 'Alignment: not enough evidence any more (neutral)'],
    [{ clear: false }, 'Trend: converging → no clear direction (worse)'], [{ trend: 'diverging' }, 'Trend: converging → diverging (worse)'],
    [{ interactions: 6 }, '2 interactions since (neutral)'], [{ interactions: 3 }, '1 interaction removed (neutral)'],
    [{ warnings: [] }, 'The warning that they went silent is gone (better)'], [{ warnings: ['going_dark', 'objection'] }, 'New: an objection is unanswered (worse)'],
  ])('%o', (over, words) => expect(changed(over)).toEqual([words]))
  it('is not told for less than is lost in the interval', () => expect(changed({ overall: 0.66 })).toEqual([]))
})

describe('a disagreement', () => {
  const told = { overall: 0.4, trend: 'stable', clear: true, leadScore: 72, forecastCategory: null, unanswered: 0, blocked: false } as const
  it('is a promise of the CRM that the customer does not make, or the other way round', () => {
    expect(disagreementsOf(told)).toEqual(['score_high'])
    expect(disagreementsOf({ ...told, forecastCategory: ' Commit ' })).toEqual(['forecast_high', 'score_high'])
    expect(disagreementsOf({ ...told, forecastCategory: 'best_case' })).toEqual(['forecast_high', 'score_high'])
    expect(disagreementsOf({ ...told, overall: 0.7, leadScore: 30 })).toEqual(['score_low'])
    expect(disagreementsOf({ ...told, overall: 0.7, leadScore: 30, forecastCategory: 'Omitted' })).toEqual(['forecast_low', 'score_low'])
    expect(disagreementsOf({ ...told, overall: 0.7, trend: 'diverging' })).toEqual(['score_high'])
  })
  it('is a stage that goes on over a refusal or an objection that nobody has answered', () => {
    expect(disagreementsOf({ ...told, leadScore: null, unanswered: 2 })).toEqual(['stage_unanswered'])
    expect(disagreementsOf({ ...told, overall: 0.7, unanswered: 2, blocked: true })).toEqual(['score_high', 'stage_blocked'])
    expect([needsTalk('stage_unanswered'), needsTalk('score_low'), needsTalk(null)]).toEqual([false, true, false])
  })
  it('is none between the thresholds, without alignment, or where both say the same', () => {
    for (const over of [{ overall: null }, { overall: 0.46 }, { leadScore: 69 }, { leadScore: null }, { overall: 0.7 }, { overall: 0.7, trend: 'diverging' as const, clear: false }]) {
      expect(disagreementsOf({ ...told, ...over }), JSON.stringify(over)).toEqual([])
    }
  })
  it('says what stands against what, and names the other fields', () => {
    expect(disagreementWords([], told)).toBeNull()
    expect(disagreementWords(['score_high'], told)).toBe('The lead score is 72, but their alignment is 0.40.')
    expect(disagreementWords(['forecast_high', 'score_high', 'stage_unanswered'], { ...told, forecastCategory: 'best_case', overall: 0.7, trend: 'diverging' }))
      .toBe('The forecast says best case, but their alignment is 0.70 and falling. The lead score and the stage differ from what they say as well.')
  })
})

it('stages come in the order in which deals go through them; unknown ones stand in the middle', () => {
  expect(stagesInOrder(['Negotiation', 'Wombat', 'Discovery', 'Closed won', 'Qualified', 'Evaluation', 'Proposal'])).toEqual(['Qualified', 'Discovery', 'Evaluation', 'Wombat', 'Proposal', 'Negotiation', 'Closed won'])
})

describe('columns', () => {
  it('of months run on, from what is overdue to what has no date', () => {
    expect(columnsInOrder('month', ['2026-07', 'none', '2026-05', 'overdue'])).toEqual(['overdue', '2026-05', '2026-07', 'none'])
    expect(columnTitle('month', '2026-05')).toBe('May ’26')
  })
  it('sum up in one currency where there are rates, and keep the others beside it', () => {
    const amounts = [{ amountMinor: 100, currency: 'EUR' }, { amountMinor: 200, currency: 'USD' }, { amountMinor: 50, currency: 'SEK' }, { amountMinor: 1, currency: null }]
    expect(summed(amounts, { currency: 'EUR', factors: { USD: 0.5 } })).toEqual([{ currency: 'EUR', amountMinor: 201 }, { currency: 'SEK', amountMinor: 50 }])
    expect(summed(amounts.slice(1, 2), { currency: 'EUR', factors: { USD: 0.5 } })).toEqual([{ currency: 'USD', amountMinor: 200 }])
    expect(summed(amounts.slice(0, 2), null)).toEqual([{ currency: 'USD', amountMinor: 200 }, { currency: 'EUR', amountMinor: 100 }])
  })
})
