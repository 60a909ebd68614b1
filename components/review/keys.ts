import { REJECT_REASONS, type RejectReason } from '@/lib/shared/vocabulary'

/** What a key asks of the queue. */
export type ReviewCommand =
  | { do: 'approve' | 'fix' | 'choose_reason' | 'merge' | 'keep_apart' | 'supersede' | 'split' | 'assert' | 'flag' }
  | { do: 'skip' | 'back' | 'undo' | 'cancel' | 'conversation' | 'history' | 'note' | 'take_over' }
  | { do: 'reject'; reason: RejectReason }
  /** A key that decides readings, pressed where two beliefs are compared: it decides nothing and is told so. */
  | { do: 'not_here' }
  /** A key that decides, pressed while a button has the focus: neither takes it, and it is told so. */
  | { do: 'kept' }
  /** One of the beliefs that are listed to choose from, counted from 0. */
  | { do: 'choose'; index: number }

/**
 * `deciding`: the item is on screen. `pairing`: two beliefs are, and the question is whether they are one. `reason`: reject was
 * pressed and a reason is awaited. `choosing`: one of the listed beliefs is. `fixing`, `writing`: a form or a note is open.
 */
export type ReviewMode = 'deciding' | 'pairing' | 'reason' | 'choosing' | 'fixing' | 'writing'

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'isComposing' | 'repeat'>

/** The part of an element that decides who owns a key: a form field, a pressed button, an open dialog. */
export type KeyTarget = { tagName: string; isContentEditable: boolean; closest(selector: string): unknown }

const BUTTONS = 'button, summary, [role="button"]'
const FIELDS = [
  'input', 'textarea', 'select', '[contenteditable=""]', '[contenteditable="true"]',
  '[role="combobox"]', '[role="listbox"]', '[role="menu"]', '[role="menuitem"]', '[role="radio"]', '[role="tab"]',
].join(', ')
const OWN_KEYS = `${BUTTONS}, ${FIELDS}`
const DIALOG = '[role="dialog"], [role="alertdialog"], [role="menu"]'

const isUndo = (press: KeyPress) => press.key.toLowerCase() === 'z' && (press.metaKey || press.ctrlKey) && !press.altKey

/**
 * Does a key press belong to somebody else? True while typing, with ⌘, Ctrl or Alt (⌘Z excepted), while a dialog is open,
 * on a focused button or other control, on key repeat, and Enter or Space on a link.
 */
export function shouldIgnoreKey(press: KeyPress, target: KeyTarget | null, dialogOpen: boolean): boolean {
  if (press.isComposing || press.repeat || dialogOpen) return true
  if ((press.metaKey || press.ctrlKey || press.altKey) && !isUndo(press)) return true
  if (target === null) return false
  if (target.isContentEditable || target.closest(OWN_KEYS) || target.closest(DIALOG)) return true
  return Boolean(target.closest('a')) && (press.key === 'Enter' || press.key === ' ')
}

/** Is a focused button all that keeps a key from the queue? It has no use for a letter, and whoever pressed it may take it for heard. */
export const isKeptByButton = (press: KeyPress, target: KeyTarget | null, dialogOpen: boolean): boolean =>
  target !== null && Boolean(target.closest(BUTTONS)) && !target.closest(FIELDS) && !target.closest(DIALOG) && !target.isContentEditable && !shouldIgnoreKey(press, null, dialogOpen)

/** Is a modal or a menu open anywhere on the page? */
export const isDialogOpen = (root: ParentNode): boolean => root.querySelector(DIALOG) !== null

/** Decisions by their keys. What a mode does not list there has no key in it. */
const DECISIONS: Record<'deciding' | 'pairing', Record<string, ReviewCommand>> = {
  deciding: {
    a: { do: 'approve' }, f: { do: 'fix' }, x: { do: 'choose_reason' }, m: { do: 'merge' }, p: { do: 'keep_apart' }, u: { do: 'supersede' }, s: { do: 'split' },
    i: { do: 'assert' },
  },
  pairing: { m: { do: 'merge' }, p: { do: 'keep_apart' }, u: { do: 'supersede' } },
}

/** `j` and `k` go along the list here as in every other one. */
const GETTING_ABOUT: Record<string, ReviewCommand> = {
  o: { do: 'flag' }, n: { do: 'note' }, z: { do: 'undo' }, c: { do: 'conversation' }, h: { do: 'history' }, t: { do: 'take_over' },
  ' ': { do: 'skip' }, j: { do: 'skip' }, arrowright: { do: 'skip' }, k: { do: 'back' }, arrowleft: { do: 'back' },
}

/** The command of a key in a mode, or null where it has none. Keys are compared without regard to Shift. */
export function reviewCommand(press: KeyPress, mode: ReviewMode): ReviewCommand | null {
  if (isUndo(press)) return { do: 'undo' }
  const atRest = mode === 'deciding' || mode === 'pairing'
  if (press.key === 'Escape') return atRest ? null : { do: 'cancel' }
  if (mode === 'reason') {
    const reason = REJECT_REASONS[Number(press.key) - 1]
    return reason === undefined ? null : { do: 'reject', reason }
  }
  if (mode === 'choosing') return /^[1-9]$/.test(press.key) ? { do: 'choose', index: Number(press.key) - 1 } : null
  if (!atRest) return null
  const key = press.key.toLowerCase()
  return DECISIONS[mode][key] ?? GETTING_ABOUT[key] ?? (key in DECISIONS.deciding ? { do: 'not_here' } : null)
}
