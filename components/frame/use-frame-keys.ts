'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { leaveThen } from '../forms/leave-then'
import { frameCommand, stepIndex } from './keys'
import { NAV } from './nav'

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable="true"]'

/**
 * The keys of the frame. Listens in the capture phase, so that the letter after `g` never reaches a page's own single keys
 * (`g r` must not reject anything).
 */
export function useFrameKeys({ openPalette, openHelp }: { openPalette: () => void; openHelp: () => void }): void {
  const router = useRouter()
  const pendingUntil = useRef(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const command = frameCommand(
        { key: event.key, meta: event.metaKey, ctrl: event.ctrlKey, alt: event.altKey, typing: target?.closest(TYPING) != null, modal: document.querySelector('[role="dialog"]:not([aria-modal="false"]), [role="menu"]') !== null },
        event.timeStamp < pendingUntil.current,
      )
      pendingUntil.current = command?.kind === 'await' ? event.timeStamp + 1_000 : 0
      if (!command) return
      if (command.kind === 'step') return step(event, command.by)
      if (command.kind === 'go') {
        const place = NAV.find((item) => item.key === command.key)
        if (place) leaveThen(() => router.push(place.href))
      } else if (command.kind === 'palette') openPalette()
      else if (command.kind === 'help') openHelp()
      else if (command.kind === 'search') focusSearch(openPalette)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [router, openPalette, openHelp])
}

/** The page's own search field, or the palette where a page has none. */
function focusSearch(openPalette: () => void) {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  if (field && field.offsetParent !== null) field.focus()
  else openPalette()
}

/** Moves the focus along the rows of the list on screen; pages without rows keep `j` and `k` for themselves. */
function step(event: KeyboardEvent, by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)
  if (rows.length === 0) return
  const current = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement))
  rows[stepIndex(current, by, rows.length)]?.focus()
  event.preventDefault()
}
