import { describe, expect, it } from 'vitest'
import { predictedObservation } from '../labelled'
import { readBeliefs } from './read'

const held = (text: string) =>
  readBeliefs({
    interactionType: 'email', account: 'Brick Ltd', us: [], people: [{ key: 'p1', name: 'Ana', aliases: [], side: 'customer' }],
    segments: [{ index: 0, speaker: 'Ana', side: 'customer', shared: false, text }],
  }).readings.map(predictedObservation).map(({ holder, quote }) => [holder, quote])

describe('a quote of two holders', () => {
  it.each([
    ['My plant director, Emil, wants a second bid by Friday, and honestly I am running out of excuses.', [['Emil', 'My plant director, Emil, wants a second bid by Friday'], ['Ana', 'I am running out of excuses']]],
    ['The director wants it live by May and we do not have the people for that.', [['director', 'The director wants it live by May'], ['Ana', 'we do not have the people for that']]],
    ['Our treasurer Olga thinks the fee is too high and I agree.', [['Olga', 'Our treasurer Olga thinks the fee is too high']]],
    ["I've asked our controller to check it, he is not convinced that the savings are real.", [['controller', 'he is not convinced that the savings are real']]],
    ['Our CFO thinks the fee is too high and we should wait.', [['CFO', 'Our CFO thinks the fee is too high and we should wait']]],
    ['My boss asked me if we can rely on the export.', [['boss', 'My boss asked me if we can rely on the export']]],
  ])('%s', (text, expected) => {
    expect(held(text)).toEqual(expect.arrayContaining(expected))
    expect(held(text).filter(([, quote]) => !expected.some(([, each]) => each === quote)).every(([holder]) => holder === 'Ana')).toBe(true)
  })
})
