import { describe, expect, it } from 'vitest'
import type { ReadableSegment } from '@/lib/beliefs/types'
import { inShortTalk, readInTalk } from './long-talk'
import { readBeliefs } from './read'

describe('readInTalk', () => {
  it('is that of its own talk, whatever a short one would make of it', () => {
    expect(readInTalk(0.9, 0.6)).toBe(0.9)
    expect(readInTalk(0.6, 0.95)).toBe(0.6)
  })
  it('folds away rather than drops what would be shown in a short talk', () => {
    expect(readInTalk(0.1, 0.8)).toBe(0.5)
    expect(readInTalk(0.1, 0.79)).toBe(0.1)
  })
})

const said = (text: string, index: number): ReadableSegment => ({ index, speaker: 'Marisa', side: 'customer', shared: false, text })
const read = (texts: string[]) => readBeliefs({ interactionType: 'call', account: 'X', us: ['Us'], people: [], segments: texts.map(said) }).readings

it.each(['We will not put the yard on it.', 'That is too slow for our yard.', 'I am still not sure it holds in the cold.'])('hears in a talk of any length: %s', (text) => {
  const around = Array.from({ length: 120 }, (_, n) => `Then the van came round the corner past the harbour and somebody carried box ${n + 1} up the stairs.`)
  const found = read([...around, text]).find(({ quote }) => text.startsWith(quote))
  expect(found?.reading).toBeGreaterThanOrEqual(0.5)
})

it('leaves a short talk as it is', () => {
  const turn = { features: [['w:need', 'talk:short']] } as Parameters<typeof inShortTalk>[0]
  expect(inShortTalk(turn)).toBe(turn)
})
