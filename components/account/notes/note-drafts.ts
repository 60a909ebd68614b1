/** What was typed, and when the note had last been changed as it was begun: null for a new note and one that never was. */
export type NoteDraft = { text: string; editedAt: string | null }

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The notes that are being written in this tab, of each member apart. They outlive a reload and the end of the session; keeping the note, giving it up or
 * signing out ends them.
 * @param storage the tab's; one that refuses, and drafts live as long as the page
 */
export function noteDrafts(storage: () => Kept | null) {
  const begun = new Map<string, NoteDraft | null>()
  const listeners = new Set<() => void>()
  const read = (key: string): NoteDraft | null => {
    try {
      return JSON.parse(storage()?.getItem(key) ?? 'null') as NoteDraft | null
    } catch {
      return null
    }
  }
  const write = (key: string, draft: NoteDraft | null) => {
    try {
      if (draft === null) storage()?.removeItem(key)
      else storage()?.setItem(key, JSON.stringify(draft))
    } catch {
      // Full or forbidden: the page still has it.
    }
  }
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    of: (key: string): NoteDraft | null => {
      if (!begun.has(key)) begun.set(key, read(key))
      return begun.get(key) ?? null
    },
    keep: (key: string, draft: NoteDraft | null): void => {
      begun.set(key, draft)
      write(key, draft)
      for (const listener of listeners) listener()
    },
  }
}

/** @param of the account for a new note, else the note */
export const draftKey = (memberId: string, of: string): string => `credence.note.${memberId}.${of}`
