'use client'

import { useMemo, useState } from 'react'
import { itemDrafts, type ItemDrafts } from './item-drafts'
import type { QueueVerbs } from './use-review-queue'

type Note = (itemId: string, text: string) => Promise<void>

const tab = () => (typeof window === 'undefined' ? null : window.sessionStorage)

/** What the member has begun, and the verbs that end it: once the server has a decision, a question or a note, its draft is gone. */
export function useDrafts(me: string, verbs: QueueVerbs, onNote: Note): { drafts: ItemDrafts; verbs: QueueVerbs; onNote: Note } {
  const [drafts] = useState(() => itemDrafts(me, tab))
  const ending = useMemo<QueueVerbs>(() => ({
    ...verbs,
    decide: async (input) => {
      const decided = await verbs.decide(input)
      drafts.drop(input.itemId)
      return decided
    },
    flag: async (input) => {
      await verbs.flag(input)
      drafts.dropWords(input.itemId, 'flag')
    },
  }), [verbs, drafts])
  const keepNote: Note = async (itemId, text) => {
    await onNote(itemId, text)
    drafts.dropWords(itemId, 'note')
  }
  return { drafts, verbs: ending, onNote: keepNote }
}
