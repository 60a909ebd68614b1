'use client'

import { useRef } from 'react'

/**
 * Gives the focus back to where it was when a modal without a trigger of its own (opened by a URL, a key, or a menu item) closes.
 * From a menu it goes to the menu's button, since the item itself is gone by then.
 */
export function useReturnFocus() {
  const before = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus: (event: Event) => {
      const active = document.activeElement
      const content = event.currentTarget
      if (!(active instanceof HTMLElement) || (content instanceof Node && content.contains(active))) return
      const menuButton = active.closest('[role="menu"]')?.getAttribute('aria-labelledby')
      before.current = menuButton ? document.getElementById(menuButton) : active
    },
    onCloseAutoFocus: (event: Event) => {
      if (!before.current?.isConnected) return
      event.preventDefault()
      before.current.focus()
    },
  }
}
