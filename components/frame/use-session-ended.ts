'use client'

import { useSyncExternalStore } from 'react'
import { sessionEnd } from '@/lib/shared/session-end'

/** Whether the server said that nobody is signed in any more. */
export const useSessionEnded = (): boolean => useSyncExternalStore(sessionEnd.subscribe, sessionEnd.ended, () => false)
