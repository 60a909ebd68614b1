'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the server's HTML, true once the page answers to clicks; until then a button that needs script stays shut. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false)
