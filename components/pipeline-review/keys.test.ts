import { expect, it } from 'vitest'
import { deskCommand, type DeskPress } from './keys'

const press = (key: string, over: Partial<DeskPress> = {}) => deskCommand({ key, meta: false, ctrl: false, alt: false, typing: false, dialog: false, ...over })

it('steps through the deals and opens what is written', () => {
  expect(['j', 'ArrowRight', 'k', 'ArrowLeft', 'm', 'n', 'd', 'o', 'e', 'J'].map((key) => press(key))).toEqual(['next', 'next', 'back', 'back', 'mark', 'note', 'decision', 'action', 'end', 'next'])
  expect(press('x')).toBeNull()
})

it('leaves what is typed alone, and Escape leaves the field', () => {
  expect(press('j', { typing: true })).toBeNull()
  expect(press('Escape', { typing: true })).toBe('leave')
  expect(press('Escape')).toBeNull()
})

it('has no key under a dialog or with a modifier', () => {
  expect(press('j', { dialog: true })).toBeNull()
  expect(press('Escape', { typing: true, dialog: true })).toBeNull()
  for (const modifier of ['meta', 'ctrl', 'alt'] as const) expect(press('d', { [modifier]: true })).toBeNull()
})
