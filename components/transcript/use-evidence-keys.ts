'use client'

import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen, shouldIgnoreKey } from '@/components/review/keys'
import { stepEvidence } from './evidence-order'

/** `j` and `k` walk from one piece of evidence to the next; Enter opens its belief, as on every link; Escape leaves. */
export function useEvidenceKeys(order: readonly string[], leave: () => void) {
  const onPress = useEffectEvent((press: KeyboardEvent) => {
    const target = press.target instanceof HTMLElement ? press.target : null
    if (press.defaultPrevented || shouldIgnoreKey({ ...keyOf(press), repeat: false }, target, isDialogOpen(document))) return
    if (press.key === 'Escape') return leave()
    const step = press.key === 'j' ? 1 : press.key === 'k' ? -1 : null
    if (step === null) return
    press.preventDefault()
    const at = target?.id.startsWith('e-') ? target.id.slice(2) : null
    const next = stepEvidence(order, at, step)
    const element = next === null ? null : document.getElementById(`e-${next}`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
  })
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onPress(press)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const keyOf = ({ key, metaKey, ctrlKey, altKey, isComposing }: KeyboardEvent) => ({ key, metaKey, ctrlKey, altKey, isComposing })
