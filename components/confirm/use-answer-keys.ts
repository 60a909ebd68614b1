'use client'

import { useEffectEvent, useLayoutEffect } from 'react'
import { isDialogOpen, shouldIgnoreKey } from '@/components/review/keys'

/** Single keys of the confirmation, by the rules of the queue: none while typing, with modifiers, in dialogs or on a focused button. */
export function useAnswerKeys(run: (key: string) => void) {
  const onPress = useEffectEvent((press: KeyboardEvent) => {
    if (press.defaultPrevented) return
    const target = press.target instanceof HTMLElement ? press.target : null
    const key = press.key.toLowerCase()
    // A digit or Escape answers also while one of the reasons has the focus.
    if (!/^[1-9]$|^escape$/.test(key) ? shouldIgnoreKey(press, target, isDialogOpen(document)) : press.metaKey || press.ctrlKey || press.altKey || isDialogOpen(document)) return
    if (/^[1-9axz ]$|^escape$/.test(key)) {
      if (key === ' ') press.preventDefault()
      run(key)
    }
  })
  // Before the question is painted: whoever answers what they see is heard.
  useLayoutEffect(() => {
    const listen = (press: KeyboardEvent) => onPress(press)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
