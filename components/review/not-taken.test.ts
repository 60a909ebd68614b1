import { describe, expect, it } from 'vitest'
import { cameUpJustNow, isDeciding, whyNotTaken, type Deciding, type Standing } from './not-taken'

const OPEN: Standing = { statement: 'Wants SSO', awaited: false, onScreen: true, drawn: true, undoing: false, mayDecide: true, pairing: false, may: { compare: true, split: true } }
const ALL: Deciding['do'][] = ['approve', 'reject', 'fix', 'choose_reason', 'merge', 'keep_apart', 'supersede', 'split', 'assert', 'flag']

describe('a decision that is asked for', () => {
  it('is in nobody’s way where it can be taken, and where nothing is left to decide', () => {
    for (const wanted of ALL) expect(whyNotTaken(wanted, OPEN), wanted).toBeNull()
    for (const wanted of ALL) expect(whyNotTaken(wanted, { ...OPEN, statement: null, onScreen: false, drawn: false, mayDecide: false }), wanted).toBeNull()
  })

  it.each([
    ['is still on its way', { drawn: false, mayDecide: false }, 'was not on the screen yet'],
    ['is being taken back', { undoing: true, mayDecide: false }, 'still being taken back'],
    ['is not open to the reader', { mayDecide: false }, 'not open to you'],
  ] as const)('is told of its item where that %s, whichever it is', (_, change, why) => {
    for (const wanted of [...ALL, 'move'] as const) {
      const told = whyNotTaken(wanted, { ...OPEN, ...change })
      expect(told, wanted).toContain('“Wants SSO” is not decided: ')
      expect(told, wanted).toContain(why)
    }
  })

  it('is told of the next item while that is awaited', () => {
    for (const wanted of ALL) expect(whyNotTaken(wanted, { ...OPEN, statement: null, onScreen: false, awaited: true }), wanted).toContain('still on its way')
  })

  it('is told what the item does not allow', () => {
    expect(whyNotTaken('not_here', { ...OPEN, pairing: true })).toContain('Press m to merge them')
    expect(whyNotTaken('split', { ...OPEN, may: { compare: true, split: false } })).toContain('nothing to split off')
    for (const wanted of ['merge', 'keep_apart', 'supersede'] as const) {
      expect(whyNotTaken(wanted, { ...OPEN, may: { compare: false, split: true } })).toContain('that could be compared')
      expect(whyNotTaken(wanted, { ...OPEN, pairing: true, may: { compare: false, split: false } })).toContain('one of the two is gone')
    }
    expect(whyNotTaken('kept', OPEN)).toContain('a button has the focus')
  })

  it('names the item that came up under the key', () => {
    expect(cameUpJustNow('Wants SSO')).toMatch(/^“Wants SSO” is not decided: /)
    expect(cameUpJustNow(null)).toMatch(/^This item is not decided: /)
  })

  it('is told from what decides nothing', () => {
    expect(ALL.map((wanted) => isDeciding(wanted === 'reject' ? { do: 'reject', reason: 'ours' } : { do: wanted }))).toEqual(ALL.map(() => true))
    for (const wanted of ['skip', 'back', 'undo', 'note', 'cancel', 'take_over'] as const) expect(isDeciding({ do: wanted }), wanted).toBe(false)
  })
})
