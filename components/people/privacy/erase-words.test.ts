import { describe, expect, it } from 'vitest'
import type { PersonHeld } from '@/lib/jobs/types'
import { erasedWords, isTyped, leftBy, takenBy } from './erase-words'

const held = (over: Partial<PersonHeld> = {}): PersonHeld => ({ conversations: 4, alone: 1, turns: 12, quotes: 9, reported: 2, beliefs: 7, others: 1, labels: 3, ...over })
const nothing = held({ conversations: 0, alone: 0, turns: 0, quotes: 0, reported: 0, beliefs: 0, others: 0, labels: 1 })

describe('before somebody is erased', () => {
  it('it is told in counts what goes', () => {
    const words = takenBy(held()).join(' ')
    for (const told of ['3 names and addresses', '12 turns in 4 conversations', '9 quotes of theirs and 2 of others', '7 beliefs of theirs', 'toward 1 belief of colleagues']) expect(words).toContain(told)
  })

  it('and what stays', () => {
    expect(leftBy(held())[0]).toContain('The 4 conversations')
    expect(leftBy(held())[1]).toContain('In 1 of them nobody else spoke')
    expect(leftBy(held({ conversations: 1 }))[1]).toContain('In it nobody else')
    expect(leftBy(held()).join(' ')).toContain('each of the 3 names')
  })

  it('nothing is told of what there is none of', () => {
    expect([...takenBy(nothing), ...leftBy(nothing)].join(' ')).not.toMatch(/\b0 |turns/)
  })

  it('their name is typed as it stands', () => {
    expect(isTyped(' marit olsen ', 'Marit Olsen')).toBe(true)
    for (const typed of ['', 'Marit', 'Marit Olson']) expect(isTyped(typed, 'Marit Olsen')).toBe(false)
  })
})

it('afterwards it is told in numbers what was erased', () => {
  expect(erasedWords({ ...held({ turns: 1, conversations: 1, labels: 1 }), accounts: 1 })).toEqual([
    '1 turn in 1 conversation is emptied.', '9 quotes of theirs, 2 of others about them and 7 beliefs are gone; 1 account was worked out anew.', '1 fingerprint of names and addresses keeps them out of later imports.',
  ])
})
