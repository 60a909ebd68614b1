'use client'

import { useEffect, useRef } from 'react'
import type { Notice } from './queue-state'

type Input = {
  /** The item on which a note is being written. */
  at: string | null
  onNote: (itemId: string, text: string) => Promise<void>
  say: (notice: Notice) => void
  close: () => void
}

/** Keeps a note. Its field stays open until the server has it; where it was left before that, the refusal gives the words back. */
export function useKeepNote({ at, onNote, say, close }: Input): (itemId: string, text: string) => void {
  const now = useRef({ at, close })
  useEffect(() => { now.current = { at, close } })
  const under = useRef(false)
  return (itemId, text) => {
    if (under.current) return
    under.current = true
    say({ tone: 'said', text: 'Keeping your note…', itemId: null })
    const kept = () => {
      say({ tone: 'said', text: 'Your note is on the item.', itemId: null })
      if (now.current.at === itemId) now.current.close()
    }
    const refused = (error: unknown) => {
      const why = error instanceof Error ? error.message : 'The server did not answer.'
      say({ tone: 'failed', text: `Your note was not kept: ${why} ${now.current.at === itemId ? 'It stands in its field still.' : `It reads: “${text}”`}`, itemId: null })
    }
    void onNote(itemId, text).then(kept, refused).finally(() => { under.current = false })
  }
}
