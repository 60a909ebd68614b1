'use client'

import { useState } from 'react'

/**
 * The item on screen: the one that was gone to, or that the address named, else the one that the list opens with, which stays there when
 * the list is fetched anew and begins with another: what is being read and decided never changes by itself. Moving is instant and
 * writes the address behind itself: the router's own state would wait for a decision that is on its way to the server.
 * @param of the filter; another one opens its own first item
 */
export function useCurrentItem(linked: string | null, first: string | null, of: string): { id: string | null; go: (id: string | null) => void } {
  const [at, setAt] = useState({ linked, of, id: linked })
  if (at.linked !== linked || at.of !== of) setAt({ linked, of, id: linked })
  else if (at.id === null && first !== null) setAt({ ...at, id: first })
  const go = (id: string | null) => {
    setAt({ linked, of, id })
    const params = new URLSearchParams(window.location.search)
    if (id === null) params.delete('item')
    else params.set('item', id)
    window.history.replaceState(null, '', params.size > 0 ? `?${params}` : window.location.pathname)
  }
  return { id: at.id ?? first, go }
}
