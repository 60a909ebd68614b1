import { describe, expect, it } from 'vitest'
import { listedIn } from './listed'

const told = (text: string, before = ''): string[] => listedIn(text, before).items.map((item) => {
  expect(text.slice(item.start, item.end)).toMatch(/^\S.*\S$/s)
  return item.text
})

describe('listedIn', () => {
  it('tells an item with the head above it', () => {
    expect(told('Hello.\nFrom the second year we want:\n- a fixed rate\n- One named planner\n\nBye')).toEqual(['We want a fixed rate from the second year', 'We want one named planner from the second year'])
    expect(told('I expect: a) a new pump b) an apology c) a date')).toEqual(['I expect a new pump', 'I expect an apology', 'I expect a date'])
    expect(told('We need the following by May:\n1. proof of training\n2. fix the gate')).toEqual(['We need proof of training by May', 'We need you to fix the gate by May'])
    expect(told('Our must-haves: offline maps, a Welsh screen and barcodes.')).toEqual(['We need offline maps', 'We need a Welsh screen', 'We need barcodes'])
    expect(told('Nice to have:\n- dark colours')).toEqual(['We would like dark colours as a nice-to-have'])
    expect(told('Deal breakers for us: a fee per visit, no escrow')).toEqual(['A fee per visit would be a deal breaker for us', 'No escrow would be a deal breaker for us'])
  })

  it('tells praise and complaints of a review', () => {
    expect(told("What went well\n- The wiring\n- Your fitters' help\n\nWhat didn't\n- The crane was late\n- Too many visitors")).toEqual(['We liked the wiring', "We liked your fitters' help", 'The crane was late', 'We were unhappy that there were too many visitors'])
    expect(told('Pros: - quick fitting - kind people Cons: - no spare keys')).toEqual(['We like quick fitting', 'We like kind people', 'We are unhappy that there are no spare keys'])
  })

  it('tells a label with its verdict', () => {
    expect(told('- Noise at night: fine.')).toEqual(['Noise at night is fine'])
    expect(told('Spare parts: not acceptable')).toEqual(['Spare parts are not acceptable'])
    expect(told('Findings below.\n- Storage: must stay in Wales\n- Handbook: missing')).toEqual(['Storage must stay in Wales', 'Handbook is missing'])
    expect(told('Noise: fine. Parking is dear. Lift: missing.')).toEqual(['Noise is fine', 'Lift is missing'])
    expect(told('Q4 (noise): scored 2 out of 5')).toEqual(['noise scored 2 out of 5'])
  })

  it('takes a list that follows in the next paragraph', () => {
    expect(told('- a ramp - two lifts', 'We want:')).toEqual(['We want a ramp', 'We want two lifts'])
    expect(listedIn('Before we sign we need:').taken).toHaveLength(1)
  })

  it.each(['Subject: fine', 'The price - which we know - is high - and rising', 'Status: ok', 'We met at 10:30 and left', 'Our needs are simple: nothing', 'Shopping list:\n- milk\n- bread', 'I said: fine'])('leaves alone: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
