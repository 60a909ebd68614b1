import type { VirtualItem } from '@tanstack/react-virtual'

/** Where somebody was in a list when they left it, and how tall its rows were. */
export type Place = { offset: number; measured: VirtualItem[] }

const places = new Map<string, Place>()
let wentBackTo: string | null = null

const here = (): string => `${location.pathname}${location.search}`

if (typeof window !== 'undefined') {
  // Only Back and Forward lead to where one was; a link leads to the top.
  window.addEventListener('popstate', () => { wentBackTo = here() })
}

/** Keeps the place in the list at this address. */
export function keepPlace(place: Place): void {
  places.set(here(), place)
}

/** The place that Back leads to at this address; null for a list that is opened anew. */
export function placeToReturnTo(): Place | null {
  if (typeof window === 'undefined' || wentBackTo !== here()) return null
  return places.get(here()) ?? null
}

/** The list stands where it stood: from now on it is like any other. */
export function returned(): void {
  wentBackTo = null
}
