'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { unsaved } from './unsaved'

/** What a form would send, to be compared. */
function contentsOf(form: HTMLFormElement | null, but: readonly string[]): string {
  return form ? JSON.stringify([...new FormData(form)].filter(([name]) => !but.includes(name)).map(([name, value]) => [name, typeof value === 'string' ? value : value.name])) : ''
}

const NONE: readonly string[] = []

export type Unsaved = ReturnType<typeof useUnsaved>

/**
 * Whether a form differs from what is stored. `form` goes onto the form and `version` into its key: discarding makes it anew.
 * @param name what the reader is told would be lost
 * @param onDiscard for what the form keeps in a state of its own
 * @param but fields that a browser fills by itself: alone they are no change
 */
export function useUnsaved(name: string, { onDiscard, but = NONE }: { onDiscard?: () => void; but?: readonly string[] } = {}) {
  const [dirty, setDirty] = useState(false)
  const [version, setVersion] = useState(0)
  const element = useRef<HTMLFormElement | null>(null)
  const stored = useRef('')
  const sent = useRef('')
  const discarding = useRef(false)
  // Compared once it is drawn what a change shows or hides.
  const [changes, changed] = useReducer((count: number) => count + 1, 0)
  useEffect(() => { if (changes > 0 && element.current) setDirty(contentsOf(element.current, but) !== stored.current) }, [changes, but])
  useEffect(() => (dirty ? unsaved.hold(name) : undefined), [dirty, name])

  const attach = useCallback((form: HTMLFormElement | null) => {
    element.current = form
    // A form that went, as one in a dialog does, holds nothing.
    setDirty(false)
    if (!form) return
    stored.current = sent.current = contentsOf(form, but)
    // The button that was pressed is gone with the old form.
    if (discarding.current) form.querySelector<HTMLElement>('[type="submit"]')?.focus({ preventScroll: true })
    discarding.current = false
  }, [but])
  // A field may settle after the page has come (a time zone of this device); what stands there untouched is no change.
  const settle = () => { if (!dirty) stored.current = contentsOf(element.current, but) }

  return {
    name, dirty, version,
    form: {
      ref: attach,
      onFocusCapture: settle,
      onPointerDownCapture: settle,
      onChange: changed,
      onReset: () => queueMicrotask(() => { stored.current = contentsOf(element.current, but); setDirty(false) }),
      onSubmitCapture: () => { sent.current = contentsOf(element.current, but) },
    },
    /** What was sent is stored; what was typed since is not. */
    saved: () => { stored.current = sent.current; changed() },
    discard: () => { discarding.current = true; onDiscard?.(); setVersion((before) => before + 1) },
  }
}
