'use client'

import { useState } from 'react'

/**
 * The item on screen: the one that was gone to, or that the address named, else the first of the list. Moving is instant and
 * writes the address behind itself: the router's own state would wait for a decision that is on its way to the server.
 */
export function useCurrentItem(linked: string | null, first: string | null): { id: string | null; go: (id: string | null) => void } {
  const [at, setAt] = useState({ linked, id: linked })
  if (at.linked !== linked) setAt({ linked, id: linked })
  const go = (id: string | null) => {
    setAt({ linked, id })
    const params = new URLSearchParams(window.location.search)
    if (id === null) params.delete('item')
    else params.set('item', id)
    window.history.replaceState(null, '', params.size > 0 ? `?${params}` : window.location.pathname)
  }
  return { id: at.id ?? first, go }
}
