/** What a key press asks of the frame, decided apart from the DOM. */
export type FrameCommand = { kind: 'palette' } | { kind: 'search' } | { kind: 'help' } | { kind: 'go'; key: string } | { kind: 'step'; by: 1 | -1 } | { kind: 'await' }

export type KeyPress = { key: string; meta: boolean; ctrl: boolean; alt: boolean; typing: boolean; modal: boolean }

/** `pending` is true within a second after `g`. Null means: not ours. */
export function frameCommand(press: KeyPress, pending: boolean): FrameCommand | null {
  if ((press.meta || press.ctrl) && !press.alt && press.key.toLowerCase() === 'k') return { kind: 'palette' }
  if (press.meta || press.ctrl || press.alt || press.typing || press.modal) return null
  if (pending) return /^[a-z]$/.test(press.key) ? { kind: 'go', key: press.key } : null
  switch (press.key) {
    case 'g': return { kind: 'await' }
    case '/': return { kind: 'search' }
    case '?': return { kind: 'help' }
    case 'j': return { kind: 'step', by: 1 }
    case 'k': return { kind: 'step', by: -1 }
    default: return null
  }
}

/** The row to focus next: the first when none is, and the ends hold. */
export const stepIndex = (current: number, by: 1 | -1, total: number): number =>
  current < 0 ? (by === 1 ? 0 : total - 1) : Math.min(total - 1, Math.max(0, current + by))
