import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameCommand, type KeyPress, stepIndex } from './keys'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, meta: false, ctrl: false, alt: false, typing: false, modal: false, ...more })

describe('frameCommand', () => {
  it('opens the palette from anywhere, even while typing', () => {
    expect(frameCommand(press('k', { meta: true, typing: true }), false)).toEqual({ kind: 'palette' })
    expect(frameCommand(press('K', { ctrl: true, modal: true }), false)).toEqual({ kind: 'palette' })
  })

  it('leaves letters alone while somebody types or a dialog is open', () => {
    for (const key of ['g', '/', '?', 'j', 'k']) {
      expect(frameCommand(press(key, { typing: true }), false)).toBeNull()
      expect(frameCommand(press(key, { modal: true }), false)).toBeNull()
    }
  })

  it('reads g and a letter as a place', () => {
    expect(frameCommand(press('g'), false)).toEqual({ kind: 'await' })
    expect(frameCommand(press('a'), true)).toEqual({ kind: 'go', key: 'a' })
    expect(frameCommand(press('Escape'), true)).toBeNull()
  })

  it("keeps the browser's own combinations", () => {
    fc.assert(fc.property(fc.constantFrom('g', 'j', '/', 'r', 'a'), (key) => {
      expect(frameCommand(press(key, { ctrl: true }), false)).toBeNull()
    }))
  })
})

it('steps inside the list and stops at its ends', () => {
  expect(stepIndex(-1, 1, 5)).toBe(0)
  expect(stepIndex(-1, -1, 5)).toBe(4)
  expect(stepIndex(4, 1, 5)).toBe(4)
  expect(stepIndex(0, -1, 5)).toBe(0)
})
