import { expect, it } from 'vitest'
import { deskCommand } from '../pipeline-review/keys'
import { shortcutGroups } from './shortcut-groups'

const keysOf = (pathname: string, key: string): string[] => shortcutGroups(pathname).flatMap(({ keys }) => keys.filter(([pressed]) => pressed.join(' ') === key).map(([, what]) => what))

it('a pipeline review lists its own keys first, and none that mean something else there', () => {
  expect(shortcutGroups('/pipeline/review/1')[0]?.title).toBe('In a pipeline review')
  expect(keysOf('/pipeline/review/1', 'o')).toEqual(['Action'])
  expect(keysOf('/review', 'o')).toEqual(['Ask for a second opinion'])
  expect(keysOf('/accounts', 'o')).toHaveLength(2)
})

it('each key that a pipeline review lists does something there', () => {
  const named: Record<string, string> = { '→': 'ArrowRight', '←': 'ArrowLeft', Esc: 'Escape' }
  for (const [keys] of shortcutGroups('/pipeline/review/1')[0]?.keys ?? []) for (const key of keys) expect(deskCommand({ key: named[key] ?? key, meta: false, ctrl: false, alt: false, typing: key === 'Esc', dialog: false }), key).not.toBeNull()
})
