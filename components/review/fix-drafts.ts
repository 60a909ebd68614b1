import type { Draft } from './correction'

export type FixDrafts = ReturnType<typeof fixDrafts>

/** What was put right of an item and not saved, for as long as the page is there: leaving the form loses nothing. */
export function fixDrafts() {
  const kept = new Map<string, Draft>()
  return {
    of: (itemId: string): Draft | null => kept.get(itemId) ?? null,
    keep: (itemId: string, draft: Draft): void => void kept.set(itemId, draft),
    drop: (itemId: string): void => void kept.delete(itemId),
  }
}
