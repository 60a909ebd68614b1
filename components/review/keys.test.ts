import { describe, expect, it } from 'vitest'
import { REVIEW_KEYS } from './key-list'
import { isKeptByButton, reviewCommand, shouldIgnoreKey, type KeyTarget } from './keys'

const press = (key: string, more: Partial<{ metaKey: boolean; ctrlKey: boolean; altKey: boolean; isComposing: boolean; repeat: boolean }> = {}) => ({
  key, metaKey: false, ctrlKey: false, altKey: false, isComposing: false, repeat: false, ...more,
})

/** An element that is matched by the selectors given. */
const on = (...matches: string[]): KeyTarget => ({
  tagName: 'DIV',
  isContentEditable: false,
  closest: (selector) => (selector.split(', ').some((part) => matches.includes(part)) ? {} : null),
})

describe('who owns a key', () => {
  it('belongs to the queue on the plain page', () => {
    expect(shouldIgnoreKey(press('a'), on(), false)).toBe(false)
    expect(shouldIgnoreKey(press('a'), null, false)).toBe(false)
  })

  it.each(['input', 'textarea', 'select', '[contenteditable="true"]', 'button', '[role="combobox"]', '[role="dialog"]', '[role="menu"]'])(
    'belongs to a focused %s',
    (selector) => {
      for (const key of ['a', 'x', ' ', 'z', '1']) expect(shouldIgnoreKey(press(key), on(selector), false)).toBe(true)
    },
  )

  it('leaves the shortcuts of browser and system alone, except undo', () => {
    expect(shouldIgnoreKey(press('a', { metaKey: true }), on(), false)).toBe(true)
    expect(shouldIgnoreKey(press('f', { ctrlKey: true }), on(), false)).toBe(true)
    expect(shouldIgnoreKey(press('ArrowLeft', { altKey: true }), on(), false)).toBe(true)
    expect(shouldIgnoreKey(press('z', { metaKey: true }), on(), false)).toBe(false)
    expect(shouldIgnoreKey(press('z', { ctrlKey: true }), on(), false)).toBe(false)
  })

  it('leaves undo to a field in which somebody types', () => {
    expect(shouldIgnoreKey(press('z', { metaKey: true }), on('textarea'), false)).toBe(true)
  })

  it('is dead behind an open dialog, and to a key held down', () => {
    expect(shouldIgnoreKey(press('a'), on(), true)).toBe(true)
    expect(shouldIgnoreKey(press('a', { repeat: true }), on(), false)).toBe(true)
    expect(shouldIgnoreKey(press('a', { isComposing: true }), on(), false)).toBe(true)
  })

  it('lets a link be opened by Enter, and takes letters from it', () => {
    expect(shouldIgnoreKey(press('Enter'), on('a'), false)).toBe(true)
    expect(shouldIgnoreKey(press('a'), on('a'), false)).toBe(false)
  })
})

describe('a key that a focused button keeps', () => {
  it('is known where nothing but the button is in its way', () => {
    for (const button of ['button', 'summary', '[role="button"]']) expect(isKeptByButton(press('a'), on(button), false)).toBe(true)
    expect(isKeptByButton(press('a'), on(), false)).toBe(false)
    expect(isKeptByButton(press('a'), null, false)).toBe(false)
  })

  it('is nobody’s business in a field, a menu or a dialog, with a modifier, or held down', () => {
    for (const owner of ['[role="combobox"]', '[role="menuitem"]', '[role="dialog"]', '[role="tab"]']) expect(isKeptByButton(press('a'), on('button', owner), false)).toBe(false)
    expect(isKeptByButton(press('a'), on('button'), true)).toBe(false)
    expect(isKeptByButton(press('a', { ctrlKey: true }), on('button'), false)).toBe(false)
    expect(isKeptByButton(press('a', { repeat: true }), on('button'), false)).toBe(false)
  })
})

describe('what a key does', () => {
  it('decides an item with one key each', () => {
    const keys = ['a', 'f', 'x', 'm', 'p', 'u', 's', 'i', 'o', 'n', ' ', 'ArrowRight', 'ArrowLeft', 'z', 'c', 'h', 't']
    expect(keys.map((key) => reviewCommand(press(key), 'deciding')?.do)).toEqual([
      'approve', 'fix', 'choose_reason', 'merge', 'keep_apart', 'supersede', 'split', 'assert', 'flag', 'note', 'skip', 'skip', 'back', 'undo', 'conversation', 'history', 'take_over',
    ])
  })

  it('asks of two beliefs whether they are one, and nothing else', () => {
    expect(['m', 'p', 'u', 'o', ' ', 'z'].map((key) => reviewCommand(press(key), 'pairing')?.do)).toEqual(['merge', 'keep_apart', 'supersede', 'flag', 'skip', 'undo'])
    for (const key of ['a', 'f', 'x', 's', 'i', 'A']) expect(reviewCommand(press(key), 'pairing')).toEqual({ do: 'not_here' })
    for (const key of ['1', 'Escape', 'b']) expect(reviewCommand(press(key), 'pairing')).toBeNull()
  })

  it('goes along the list by j and k, as in every list, and decides nothing by them', () => {
    for (const mode of ['deciding', 'pairing'] as const) expect(['j', 'k', 'J', 'K'].map((key) => reviewCommand(press(key), mode)?.do)).toEqual(['skip', 'back', 'skip', 'back'])
    for (const mode of ['reason', 'choosing', 'fixing', 'writing'] as const) for (const key of ['j', 'k']) expect(reviewCommand(press(key), mode)).toBeNull()
  })

  it('takes A with caps lock on for a', () => {
    expect(reviewCommand(press('A'), 'deciding')).toEqual({ do: 'approve' })
  })

  it('gives each reject reason the number it has on screen', () => {
    const reasons = ['1', '2', '3', '4', '5', '6', '7'].map((key) => reviewCommand(press(key), 'reason'))
    expect(reasons.map((command) => (command?.do === 'reject' ? command.reason : null))).toEqual([
      'not_said', 'wrong_holder', 'wrong_meaning', 'not_a_belief', 'ours', 'sensitive', 'other',
    ])
  })

  it('never decides by a stray key while a reason is awaited or the form is open', () => {
    for (const key of ['a', '0', '8', ' ', 'x', 'f']) expect(reviewCommand(press(key), 'reason')).toBeNull()
    for (const key of ['a', 'x', '1', ' ', 'm', 'o', 'z']) for (const mode of ['fixing', 'writing'] as const) expect(reviewCommand(press(key), mode)).toBeNull()
    for (const key of ['1', '7']) expect(reviewCommand(press(key), 'deciding')).toBeNull()
  })

  it('chooses a listed belief by its number and nothing else', () => {
    expect(reviewCommand(press('1'), 'choosing')).toEqual({ do: 'choose', index: 0 })
    expect(reviewCommand(press('9'), 'choosing')).toEqual({ do: 'choose', index: 8 })
    for (const key of ['0', 'a', 'm', ' ']) expect(reviewCommand(press(key), 'choosing')).toBeNull()
  })

  it('lists every key that it has, and none that it has not', () => {
    const listed = REVIEW_KEYS.flatMap(({ keys }) => keys.flatMap(([presses]) => presses)).filter((key) => /^[a-z]$/.test(key))
    const heard = 'abcdefghijklmnopqrstuvwxyz'.split('').filter((key) => reviewCommand(press(key), 'deciding') !== null || reviewCommand(press(key), 'pairing') !== null)
    expect([...new Set(listed)].sort()).toEqual(heard)
  })

  it('goes back by Escape from a reason and from the form', () => {
    expect(reviewCommand(press('Escape'), 'reason')).toEqual({ do: 'cancel' })
    for (const mode of ['fixing', 'choosing', 'writing'] as const) expect(reviewCommand(press('Escape'), mode)).toEqual({ do: 'cancel' })
    expect(reviewCommand(press('Escape'), 'deciding')).toBeNull()
  })
})
