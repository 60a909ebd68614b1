import { describe, expect, it } from 'vitest'
import type { ConsentEntry, PersonHeld } from '@/lib/jobs/types'
import { changesBy, choicesFor, entryWords, notedWords, standingOf } from './consent-words'

const TODAY = '2026-11-27T09:00:00.000Z'
const entry = (over: Partial<ConsentEntry> = {}): ConsentEntry => ({ id: 'c', state: 'objected', at: '2026-11-03T10:00:00.000Z', by: 'Sol Abernathy', note: null, ...over })
const held = (over: Partial<PersonHeld> = {}): PersonHeld => ({ conversations: 4, alone: 1, turns: 12, quotes: 9, reported: 2, beliefs: 7, others: 1, labels: 3, ...over })

describe('what is in force', () => {
  it('is the last that was noted, with its day and what follows', () => {
    const { title, follows } = standingOf([entry(), entry({ state: 'granted', at: '2026-03-01T10:00:00.000Z' })], TODAY)
    expect(title).toBe('They objected to being modelled on 3 Nov.')
    expect(follows.join(' ')).toContain('kept but not used')
    expect(standingOf([entry({ state: 'granted' })], TODAY).follows.join(' ')).not.toContain('not used')
  })

  it('claims nothing where nothing was noted, or what was noted was taken back', () => {
    for (const consents of [[], [entry({ state: 'unknown' }), entry()]]) expect(standingOf(consents, TODAY).title).toBe('They have not objected.')
  })

  it('tells each entry with who noted it', () => {
    expect(entryWords(entry(), TODAY)).toBe('They objected · 3 Nov, noted by Sol Abernathy')
    expect(entryWords(entry({ by: null, at: '2025-11-03T10:00:00.000Z' }), TODAY)).toBe('They objected · 3 Nov 2025')
  })
})

describe('what will change', () => {
  it('is told in counts before an objection is noted', () => {
    expect(changesBy('objected', true, held(), 6)).toEqual([
      '7 beliefs of theirs leave every view, brief, warning and alignment at once.', '1 belief of colleagues or the company loses what they said toward it.',
      '9 quotes of theirs and 2 of others about them stay stored and are not used.', 'The 4 conversations in which they speak stay to be opened; of later ones nothing that they say is read.', 'It can be taken back.',
    ])
  })

  it('and before it is taken back', () => {
    expect(changesBy('granted', false, held({ reported: 0, quotes: 1 }), 1)).toEqual(['Their beliefs count again at once, from 1 quote of theirs that are kept.', '1 conversation is read again, for what was said meanwhile.'].map((words) => words.replace('that are', 'that is')))
    expect(changesBy('unknown', false, held(), 0)).toContain('There is no conversation to be read again.')
  })

  it('is nothing where they go on being modelled, or not', () => {
    for (const [state, modelled] of [['granted', true], ['notified', true], ['withdrawn', false]] as const) expect(changesBy(state, modelled, held(), 6)).toEqual(['Nothing changes in what is read: it is noted with today’s date.'])
  })

  it('is offered by what is in force', () => {
    expect(choicesFor(true)[0].state).toBe('objected')
    expect(choicesFor(false).map(({ state }) => state)).toEqual(['granted', 'unknown'])
    expect(notedWords('objected', true)).toBe('Noted: they are modelled no longer.')
    expect(notedWords('granted', false)).toContain('read again')
  })
})
