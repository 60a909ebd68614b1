'use client'

import { useSearchParams } from 'next/navigation'

/** The item on screen: the one the address names, else the first of the list. Moving changes the address and loads nothing. */
export function useCurrentItem(first: string | null): { id: string | null; go: (id: string | null) => void } {
  const named = useSearchParams().get('item')
  const go = (id: string | null) => {
    const params = new URLSearchParams(window.location.search)
    if (id === null) params.delete('item')
    else params.set('item', id)
    const search = params.toString()
    window.history.replaceState(null, '', search === '' ? window.location.pathname : `?${search}`)
  }
  return { id: named ?? first, go }
}
