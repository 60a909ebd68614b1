import { expect, it } from 'vitest'
import { trendWord } from './trend-word'

it('names a direction only when it is clear, and keeps stable apart from it', () => {
  expect([trendWord({ trend: 'converging', clear: true }), trendWord({ trend: 'diverging', clear: false })]).toEqual(['converging', 'no clear direction'])
  expect([true, false].map((clear) => trendWord({ trend: 'stable', clear }))).toEqual(['stable', 'stable'])
  expect([trendWord({ trend: 'silent', clear: true }), trendWord({ trend: null, clear: false }), trendWord({ trend: 'not_enough_evidence', clear: false })]).toEqual(['silent', 'not enough evidence yet', 'not enough evidence yet'])
})
