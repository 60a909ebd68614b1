import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverErased, coverNames } from './mask'

describe('coverNames', () => {
  it('covers whole words only, keeps the length, and leaves a single word in another case alone', () => {
    expect(coverNames('Will MARIT  OLSEN sign? Olsenberg will.', ['Marit Olsen', 'Will'])).toBe('████ ████████████ sign? Olsenberg will.')
    expect(coverNames('Ask marit@brackwater.example.', ['marit@brackwater.example'])).toBe('Ask ████████████████████████.')
  })
})

describe('coverErased', () => {
  it('finds a label inside a sentence without knowing it', () => {
    expect(coverErased('As Marit Olsen’s team said', (label) => label === 'Marit Olsen')).toBe('As ███████████’s team said')
  })

  it('takes a word in small letters for no name', () => {
    const isErased = (label: string) => ['will', 'marit olsen', 'grace7'].includes(label.toLowerCase())
    expect(coverErased('Will will ask marit olsen and grace7.', isErased)).toBe('████ will ask ███████████ and ██████.')
  })

  it('never moves a letter', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, n) => {
      let asked = 0
      const covered = coverErased(text, () => ++asked % n === 0)
      expect(covered.length).toBe(text.length)
      expect(covered.split('').every((unit, at) => unit === '█' || unit === text[at])).toBe(true)
    }))
  })
})
