import type { Draft } from './correction'
import type { QuoteSpan } from './quote-span'

/** What is being written of an item, and what becomes of it. */
export type Writing = 'assert' | 'flag' | 'note' | 'other'

/** What was begun on an item: a correction, the quote that it moved, words; and which of them stood open. */
export type Begun = { fix?: Draft; quote?: QuoteSpan; words?: Partial<Record<Writing, string>>; open?: 'fix' | Writing }

export type ItemDrafts = ReturnType<typeof itemDrafts>

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export const DRAFTS_KEY = 'credence.review.drafts'

/**
 * What a member has begun on items and not decided. It outlives a reload of its tab and the end of a lease; a decision or signing out
 * ends it, and nobody else is given it.
 * @param storage the tab's; null, or one that refuses, and drafts live as long as the page
 */
export function itemDrafts(owner: string, storage: () => Kept | null) {
  const begun = new Map<string, Begun>(read(owner, storage))
  const write = () => {
    try {
      if (begun.size === 0) storage()?.removeItem(DRAFTS_KEY)
      else storage()?.setItem(DRAFTS_KEY, JSON.stringify({ owner, items: [...begun] }))
    } catch {
      // Full or forbidden: the page still has them.
    }
  }
  const put = (itemId: string, next: Begun) => {
    if (isEmpty(next)) begun.delete(itemId)
    else begun.set(itemId, next)
    write()
  }
  return {
    of: (itemId: string): Begun => begun.get(itemId) ?? {},
    keep: (itemId: string, part: Begun): void => put(itemId, { ...begun.get(itemId), ...part }),
    say: (itemId: string, writing: Writing, text: string): void => put(itemId, { ...begun.get(itemId), words: { ...begun.get(itemId)?.words, [writing]: text }, open: writing }),
    /** The form was left: what it holds is kept, and opens no more by itself. */
    close: (itemId: string): void => { if (begun.get(itemId)?.open) put(itemId, without(begun.get(itemId), 'open')) },
    dropFix: (itemId: string): void => put(itemId, without(without(begun.get(itemId), 'fix'), 'quote')),
    dropWords: (itemId: string, writing: Writing): void => {
      const { words, open, ...rest } = begun.get(itemId) ?? {}
      const left = Object.fromEntries(Object.entries(words ?? {}).filter(([of]) => of !== writing))
      put(itemId, { ...rest, ...(Object.keys(left).length > 0 && { words: left }), ...(open && open !== writing && { open }) })
    },
    drop: (itemId: string): void => put(itemId, {}),
  }
}

const without = (begun: Begun = {}, part: keyof Begun): Begun => Object.fromEntries(Object.entries(begun).filter(([name]) => name !== part))

const isEmpty = ({ fix, quote, words }: Begun): boolean => !fix && !quote && Object.values(words ?? {}).every((text) => text.trim() === '')

/** Another member's are thrown away unread. */
function read(owner: string, storage: () => Kept | null): [string, Begun][] {
  try {
    const kept = JSON.parse(storage()?.getItem(DRAFTS_KEY) ?? 'null') as { owner?: unknown; items?: unknown } | null
    if (kept?.owner === owner && Array.isArray(kept.items)) return kept.items as [string, Begun][]
    if (kept !== null) storage()?.removeItem(DRAFTS_KEY)
  } catch {
    // Unreadable or forbidden: nothing was begun.
  }
  return []
}
