import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foremost } from './foremost'

it('gives what the head of a stable sort gives', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat())), fc.nat(12), (items, most) => {
    const byFirst = (a: [number, number], b: [number, number]): number => a[0] - b[0]
    expect(foremost(items, most, byFirst)).toEqual(items.toSorted(byFirst).slice(0, most))
  }))
})
