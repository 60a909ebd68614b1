import { expect, it } from 'vitest'
import { isScroll, swipeIntent } from './swipe'

const PHONE = 390

it('takes a long drag to the right for yes and to the left for no', () => {
  expect(swipeIntent(150, 10, PHONE)).toBe('approve')
  expect(swipeIntent(-150, -20, PHONE)).toBe('reject')
})

it('does nothing for a short drag, nor for one that goes across', () => {
  expect(swipeIntent(80, 0, PHONE)).toBeNull()
  expect(swipeIntent(150, 140, PHONE)).toBeNull()
})

it('knows a scroll by its direction', () => {
  expect(isScroll(4, 30)).toBe(true)
  expect(isScroll(30, 4)).toBe(false)
  expect(isScroll(2, 6)).toBe(false)
})
