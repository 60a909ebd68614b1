'use client'

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { type Density, densityNow, onDensity } from './density'

const First = createContext<Density>('comfortable')

/** The density of the first response, for all within. */
export function DensityProvider({ density, children }: { density: Density; children: ReactNode }) {
  return <First value={density}>{children}</First>
}

/** The density as it is, for what measures its rows in script; whatever is laid out by CSS takes `--row-y` and its kin. */
export function useDensity(): Density {
  const first = useContext(First)
  return useSyncExternalStore(onDensity, densityNow, () => first)
}
