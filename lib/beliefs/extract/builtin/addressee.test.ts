import { describe, expect, it } from 'vitest'
import { colleagueAddressed } from './addressee'

const theirs = new Set(['Letty', 'Ana', 'Tom'])
const ours = new Set(['Grant'])
const of = (text: string, part: string): string | null => colleagueAddressed(text, text.indexOf(part) + part.length, theirs, ours)

describe('whom a customer calls "you"', () => {
  it.each([
    ["So here's where I am, Letty. Call it one quarter and you can defend it.", 'you can defend it', 'Letty'],
    ['You will have half your team back, Ana.', 'You will have half your team back', 'Ana'],
    ["I heard you, Tom. Grant, your price is too high.", 'your price is too high', null],
    ['Your support is slow.', 'Your support is slow', null],
    ['We asked Letty, Tom, and the others whether you deliver.', 'whether you deliver', null],
    ['Letty says that you are late.', 'you are late', null],
    ['Your price is too high. Letty, did you see it?', 'Your price is too high', null],
  ])('%s', (text, part, called) => {
    expect(of(text, part)).toBe(called)
  })
})
