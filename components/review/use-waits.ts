'use client'

import { onlineManager, useIsMutating } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => onlineManager.subscribe(changed)
const isOnline = () => onlineManager.isOnline()

/** Does something that was decided wait on this page for the connection to come back? */
export function useWaits(): boolean {
  const online = useSyncExternalStore(subscribe, isOnline, () => true)
  return useIsMutating() > 0 && !online
}
