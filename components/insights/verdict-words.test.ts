import { describe, expect, it } from 'vitest'
import type { LeadScoreComparison } from '@/lib/insights/types'
import { fewOutcomesWords, guardWords, verdictWords } from './verdict-words'

const GATE = { outcomes: 30, ofEach: 10 }
const area = (auc: number, low: number, high: number) => ({ auc, interval: [low, high] as [number, number] })
const none: LeadScoreComparison = { verdict: 'not_enough', n: 12, good: 9, bad: 3, lacking: { alignment: 0, score: 0 }, figures: null }
const some = (verdict: LeadScoreComparison['verdict'], difference: ReturnType<typeof area>): LeadScoreComparison => ({
  verdict, n: 64, good: 40, bad: 24, lacking: { alignment: 0, score: 0 },
  figures: { alignment: area(0.81, 0.74, 0.88), score: area(0.66, 0.56, 0.76), together: area(0.82, 0.75, 0.89), difference, gain: area(0.01, -0.02, 0.04), bands: { alignment: [], score: [] } },
})

describe('the verdict', () => {
  it('says what is missing under the gate, and nothing else', () => {
    expect(verdictWords(none, GATE)).toEqual({ title: 'Not enough outcomes yet', detail: '12 of 30 deals with both figures, 9 of 10 that ended well, 3 of 10 that were lost or churned. With fewer, a difference could be chance, so there is no verdict yet.' })
  })

  it('names the better one with n and intervals, and says when chance could have given it', () => {
    expect(verdictWords(some('alignment', area(0.15, 0.04, 0.26)), GATE)).toEqual({
      title: 'Alignment tells better how deals end',
      detail: 'Alignment .81 (.74–.88), lead score .66 (.56–.76), on 64 deals: 40 ended well, 24 did not. The difference is .15 (.04 to .26), more than chance would give. The two together tell no more than the better one.',
    })
    expect(verdictWords(some('no_difference', area(0.05, -0.04, 0.13)), GATE).detail).toContain('The difference is .05 (−.04 to .13), which chance could give.')
  })
})

it('whoever switches a segment hears where nothing is shown yet', () => {
  expect(fewOutcomesWords([{ outcomes: 30 }], 30)).toBeNull()
  expect(fewOutcomesWords([{ outcomes: 2 }, { outcomes: 44 }], 30)).toMatch(/^1 of 2 segments has fewer than the 30 outcomes .+ nothing shows yet/)
  expect(fewOutcomesWords([{ outcomes: 2 }, { outcomes: 0 }], 30)).toMatch(/^Each segment has fewer/)
})

describe('the guard', () => {
  it('counts what came after the cut-off', () => {
    expect(guardWords({ scores: 3, interactions: 1 }, { daysBefore: 30, basis: 'said' })).toBe('Only what had been said 30 days before the outcome counts. Left out, since they came after: 1 conversation and 3 lead scores.')
    expect(guardWords({ scores: 0, interactions: 0 }, { daysBefore: 14, basis: 'known' })).toBe('Only what this workspace knew 14 days before the outcome counts. Nothing came after.')
  })
})
