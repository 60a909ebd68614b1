'use client'

import { useState } from 'react'
import { isConnected, lostWords } from './lost'
import { useToast } from './toast'

/** Fetches a part of the page when somebody first asks for it; until it is there, what they pressed stays as it is, and can be pressed again should the fetch fail. */
export function useOnDemand(load: () => Promise<unknown>): { ready: boolean; ask: () => void } {
  const [ready, setReady] = useState(false)
  const toast = useToast()
  const say = () => {
    const { why, remedy } = lostWords(isConnected())
    toast({ message: `This could not be opened. ${why}`, detail: remedy, tone: 'problem' })
  }
  const ask = () => void load().then(() => setReady(true), say)
  return { ready, ask }
}
