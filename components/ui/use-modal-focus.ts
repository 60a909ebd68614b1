'use client'

import { useRef } from 'react'

const FIELD = ':is(input:not([type="hidden"], [readonly]), select, textarea):enabled'

/**
 * What is at hand when a modal opens: the first field; without one the main button, unless it destroys something; else the modal.
 * In a drawer that is read, a field counts only in a form: what stands above it must not be passed over.
 */
function firstAtHand(content: HTMLElement, read: boolean): HTMLElement {
  const field = content.querySelector<HTMLElement>(read ? `form ${FIELD}` : FIELD)
  return field ?? (read ? null : content.querySelector<HTMLElement>('.btn-primary:enabled')) ?? content
}

/**
 * Where the focus goes when a modal opens, and back to where it was when one without a trigger of its own (opened by a URL, a key, or a
 * menu item) closes. From a menu it goes to the menu's button, since the item itself is gone by then; where nothing had it, since the page
 * came with the modal open, to what `home` selects, else to the page itself.
 */
export function useModalFocus({ read = false, home }: { /** It is there to be read. */ read?: boolean; home?: string | undefined } = {}) {
  const before = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus: (event: Event) => {
      const active = document.activeElement
      const content = event.currentTarget
      if (!(content instanceof HTMLElement) || content.contains(active)) return
      if (active instanceof HTMLElement) {
        const menuButton = active.closest('[role="menu"]')?.getAttribute('aria-labelledby')
        before.current = menuButton ? document.getElementById(menuButton) : active
      }
      event.preventDefault()
      const first = firstAtHand(content, read)
      first.focus({ preventScroll: first === content })
      if (first instanceof HTMLInputElement) first.select()
    },
    onCloseAutoFocus: (event: Event) => {
      const main = document.getElementById('main')
      const lost = before.current === null || !before.current.isConnected || before.current === document.body || before.current === main
      const back = lost ? ((home ? document.querySelector<HTMLElement>(home) : null) ?? main) : before.current
      if (!back) return
      event.preventDefault()
      back.focus({ preventScroll: lost })
    },
  }
}
