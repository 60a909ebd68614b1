import { describe, expect, it } from 'vitest'
import { soundOfName } from './sound-of-name'

describe('soundOfName', () => {
  it.each([
    ['Rolf', 'Ralph'], ['Duane', 'Dwayne'], ['Marguerite', 'Margarite'], ['Henrike', 'Henricke'], ['Stephan', 'Stefan'], ['Catherine', 'Katherine'],
    ['Geoffrey', 'Jeffrey'], ['Jérôme', 'Jerome'], ['Philippa', 'Filipa'], ['Marcus', 'Markus'],
  ])('hears %s and %s alike', (one, other) => {
    expect(soundOfName(one)).not.toBeNull()
    expect(soundOfName(one)).toBe(soundOfName(other))
  })

  it.each([
    ['Carla', 'Carlo'], ['Daniel', 'Danielle'], ['Martin', 'Martina'], ['Andrea', 'Andreas'], ['Gabriel', 'Gabriele'], ['Robert', 'Rupert'], ['Henrik', 'Henrike'], ['Simon', 'Samantha'],
  ])('tells %s from %s', (one, other) => {
    expect(soundOfName(one)).not.toBe(soundOfName(other))
  })

  it.each(['Dan', 'Don', 'Maria', 'Mario', 'Anna', 'Joe', 'José', 'Paula', 'Li Wei', ''])('does not tell %s by its sound', (name) => {
    expect(soundOfName(name)).toBeNull()
  })
})
