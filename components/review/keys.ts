import { REJECT_REASONS, type RejectReason } from '@/lib/shared/vocabulary'

/** What a key asks of the queue. */
export type ReviewCommand =
  | { do: 'approve' | 'fix' | 'choose_reason' | 'merge' | 'keep_apart' | 'skip' | 'back' | 'undo' | 'cancel' }
  | { do: 'reject'; reason: RejectReason }

/**
 * `deciding`: the item is on screen. `pairing`: two beliefs are, and the question is whether they are one. `reason`: reject
 * was pressed and a reason is awaited. `fixing`: the form is open.
 */
export type ReviewMode = 'deciding' | 'pairing' | 'reason' | 'fixing'

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'isComposing' | 'repeat'>

/** The part of an element that decides who owns a key: a form field, a pressed button, an open dialog. */
export type KeyTarget = { tagName: string; isContentEditable: boolean; closest(selector: string): unknown }

const OWN_KEYS = [
  'button', 'input', 'textarea', 'select', 'summary', '[contenteditable=""]', '[contenteditable="true"]',
  '[role="button"]', '[role="combobox"]', '[role="listbox"]', '[role="menu"]', '[role="menuitem"]', '[role="radio"]', '[role="tab"]',
].join(', ')
const DIALOG = '[role="dialog"], [role="alertdialog"]'

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

/** Is a modal open anywhere on the page? */
export const isDialogOpen = (root: ParentNode): boolean => root.querySelector(DIALOG) !== null

/** The command of a key in a mode, or null where it has none. Keys are compared without regard to Shift. */
export function reviewCommand(press: KeyPress, mode: ReviewMode): ReviewCommand | null {
  if (isUndo(press)) return { do: 'undo' }
  if (press.key === 'Escape') return mode === 'deciding' || mode === 'pairing' ? null : { do: 'cancel' }
  if (mode === 'fixing') return null
  if (mode === 'reason') {
    const reason = REJECT_REASONS[Number(press.key) - 1]
    return reason === undefined ? null : { do: 'reject', reason }
  }
  switch (press.key.toLowerCase()) {
    case 'a': return mode === 'pairing' ? null : { do: 'approve' }
    case 'f': return mode === 'pairing' ? null : { do: 'fix' }
    case 'x': return mode === 'pairing' ? null : { do: 'choose_reason' }
    case 'm': return mode === 'pairing' ? { do: 'merge' } : null
    case 'k': return mode === 'pairing' ? { do: 'keep_apart' } : null
    case 'z': return { do: 'undo' }
    case ' ': case 'arrowright': return { do: 'skip' }
    case 'arrowleft': return { do: 'back' }
    default: return null
  }
}
