'use client'

import { useEffect, useEffectEvent } from 'react'
import { deskCommand, type DeskCommand } from './keys'

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable="true"]'

/** Listens for the desk's keys while the page is open; the frame hears a key first and keeps what is its own. */
export function useDeskKeys(run: (command: DeskCommand) => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const target = event.target instanceof Element ? event.target : null
    const command = deskCommand({
      key: event.key, meta: event.metaKey, ctrl: event.ctrlKey, alt: event.altKey, typing: target?.closest(TYPING) != null,
      dialog: document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null,
    })
    if (!command) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
