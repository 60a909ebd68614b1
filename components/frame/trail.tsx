'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export type TrailState = { items: { label: string; href?: string }[]; asOf: string | null }

const EMPTY: TrailState = { items: [], asOf: null }
const Read = createContext<TrailState>(EMPTY)
const Write = createContext<(state: TrailState) => void>(() => undefined)

/** What a page adds to the top line: the rest of where you are, and the day it is shown as of. */
export function TrailProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<TrailState>(EMPTY)
  return <Write value={setState}><Read value={state}>{children}</Read></Write>
}

export const useTrail = (): TrailState => useContext(Read)

/** Rendered by a page: `<Trail label="Halden Freight" />`, or with the account in between for an interaction. */
export function Trail({ label, parent, asOf = null }: { label: string; parent?: { label: string; href: string }; asOf?: string | null }) {
  const write = useContext(Write)
  const parentLabel = parent?.label
  const parentHref = parent?.href
  useEffect(() => {
    const before = parentLabel !== undefined && parentHref !== undefined ? [{ label: parentLabel, href: parentHref }] : []
    write({ items: [...before, { label }], asOf })
    return () => write(EMPTY)
  }, [write, label, parentLabel, parentHref, asOf])
  return null
}
