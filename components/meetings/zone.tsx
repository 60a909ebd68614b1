'use client'

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import { ZONE_COOKIE } from './zone-cookie'

const Told = createContext('UTC')

const never = () => () => undefined
const own = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** Tells everything inside by which clock its reader lives, as far as the last visit told it; the browser knows, and tells the next one. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  useEffect(() => {
    const now = own()
    if (now !== zone) document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(now)}; Path=/; Max-Age=31536000; SameSite=Lax`
  }, [zone])
  return <Told value={zone}>{children}</Told>
}

/** The reader's time zone. */
export function useZone(): string {
  const told = useContext(Told)
  return useSyncExternalStore(never, own, () => told)
}
