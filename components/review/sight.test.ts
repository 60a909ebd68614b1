import { describe, expect, it } from 'vitest'
import { isInSight, toUncover, uncovered, type Stretch } from './sight'

const under = (bars: Stretch[]) => (y: number) => bars.find(({ top, bottom }) => y >= top && y < bottom) ?? null
/** A phone: the top line, the decisions, and the frame's own bar, which reaches a pixel into them. */
const PHONE = [{ top: 0, bottom: 49 }, { top: 700, bottom: 788 }, { top: 787, bottom: 844 }]

describe('what the bars leave of the screen', () => {
  it('ends at the innermost of those that lie one on the other', () => {
    expect(uncovered(844, under(PHONE))).toEqual({ top: 49, bottom: 700 })
    expect(uncovered(844, under([]))).toEqual({ top: 0, bottom: 844 })
  })

  it('does not end at a bar that stands in the page', () => {
    expect(uncovered(844, under([{ top: 400, bottom: 470 }]))).toEqual({ top: 0, bottom: 844 })
  })

  it('is nothing behind a dialog', () => {
    const { top, bottom } = uncovered(844, under([{ top: 0, bottom: 844 }]))
    expect(isInSight({ top: 200, bottom: 240 }, { top, bottom })).toBe(false)
  })
})

describe('what counts as seen', () => {
  const open = uncovered(844, under(PHONE))

  it('is not what a bar covers', () => {
    expect(isInSight({ top: 760, bottom: 836 }, open)).toBe(false)
    expect(isInSight({ top: 690, bottom: 766 }, open)).toBe(false)
    expect(isInSight({ top: 10, bottom: 50 }, open)).toBe(false)
  })

  it('is most of a short quote, and of a long one as much as fits', () => {
    expect(isInSight({ top: 600, bottom: 676 }, open)).toBe(true)
    expect(isInSight({ top: 640, bottom: 720 }, open)).toBe(true)
    expect(isInSight({ top: 100, bottom: 2000 }, open)).toBe(true)
  })
})

it('moves what a bar covers above it, and never its beginning out of sight', () => {
  const open = { top: 49, bottom: 500 }
  expect(toUncover({ top: 450, bottom: 520 }, open)).toBe(20)
  expect(toUncover({ top: 100, bottom: 480 }, open)).toBe(0)
  expect(toUncover({ top: 60, bottom: 900 }, open)).toBe(11)
  expect(toUncover({ top: 20, bottom: 900 }, open)).toBe(0)
})
