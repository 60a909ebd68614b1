import { describe, expect, it } from 'vitest'
import type { ReadableSegment } from '@/lib/beliefs/types'
import { inShortTalk, readInTalk } from './long-talk'
import { readBeliefs } from './read'

describe('readInTalk', () => {
  it('is never less than the reading of its own talk, and lies between the two', () => {
    expect(readInTalk(0.9, 0.6)).toBe(0.9)
    expect(readInTalk(0.6, 0.6)).toBe(0.6)
    expect(readInTalk(0.6, 0.9)).toBeGreaterThan(0.6)
    expect(readInTalk(0.6, 0.9)).toBeLessThan(0.9)
  })
  it('folds away rather than drops what would be sure in a short talk', () => {
    expect(readInTalk(0.1, 0.7)).toBe(0.5)
    expect(readInTalk(0.1, 0.69)).toBeLessThan(0.5)
  })
})

const said = (text: string, index: number): ReadableSegment => ({ index, speaker: 'Marisa', side: 'customer', shared: false, text })
const read = (texts: string[]) => readBeliefs({ interactionType: 'call', account: 'X', us: ['Us'], people: [], segments: texts.map(said) }).readings

it.each(['The rate I have no quarrel with.', 'This topic is closed for us.'])('hears in a talk of any length: %s', (text) => {
  const around = Array.from({ length: 120 }, (_, n) => `Then the van came round the corner past the harbour and somebody carried box ${n + 1} up the stairs.`)
  const found = read([...around, text]).find(({ quote }) => text.startsWith(quote))
  expect(found?.reading).toBeGreaterThanOrEqual(0.5)
})

it('leaves a short talk as it is', () => {
  const turn = { features: [['w:need', 'talk:short']] } as Parameters<typeof inShortTalk>[0]
  expect(inShortTalk(turn)).toBe(turn)
})
