/** What a key asks of the desk. */
export type DeskCommand = 'next' | 'back' | 'mark' | 'note' | 'decision' | 'action' | 'end' | 'leave'

export type DeskPress = { key: string; meta: boolean; ctrl: boolean; alt: boolean; typing: boolean; dialog: boolean }

const KEYS: Record<string, DeskCommand> = { j: 'next', arrowright: 'next', k: 'back', arrowleft: 'back', m: 'mark', n: 'note', d: 'decision', o: 'action', e: 'end' }

/** The command of a key. In a field all keys are the field's, but for Escape, which leaves it; a dialog keeps everything. */
export function deskCommand({ key, meta, ctrl, alt, typing, dialog }: DeskPress): DeskCommand | null {
  if (dialog || meta || ctrl || alt) return null
  if (key === 'Escape') return typing ? 'leave' : null
  return typing ? null : (KEYS[key.toLowerCase()] ?? null)
}

/** The keys as the page shows them. */
export const KEY_LIST: readonly { keys: string[]; does: string }[] = [
  { keys: ['j', '→'], does: 'next deal' }, { keys: ['k', '←'], does: 'the one before' }, { keys: ['m'], does: 'discussed' }, { keys: ['n'], does: 'note' }, { keys: ['d'], does: 'decision' }, { keys: ['o'], does: 'action' }, { keys: ['Esc'], does: 'out of a field' }, { keys: ['e'], does: 'end' },
]
