'use client'

import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen, isKeptByButton, reviewCommand, shouldIgnoreKey, type ReviewCommand, type ReviewMode } from './keys'
import { isDeciding } from './not-taken'

/**
 * Listens for the queue's keys while the page is open. The frame hears a key first and keeps what is its own: the `a` of `g a`
 * goes to the accounts and approves nothing.
 */
export function useReviewKeys(mode: ReviewMode, run: (command: ReviewCommand, pressedAt: number) => void) {
  const onPress = useEffectEvent((press: KeyboardEvent) => {
    if (press.defaultPrevented) return
    const target = press.target instanceof Element ? elementOf(press.target) : null
    const command = reviewCommand(press, mode)
    // Escape leaves a form also from inside one of its fields; every other key belongs to the field.
    if (command?.do !== 'cancel' && shouldIgnoreKey(press, target, isDialogOpen(document))) {
      if (command !== null && isDeciding(command) && isKeptByButton(press, target, isDialogOpen(document))) run({ do: 'kept' }, press.timeStamp)
      return
    }
    if (command === null || (command.do === 'cancel' && isDialogOpen(document))) return
    press.preventDefault()
    run(command, press.timeStamp)
  })
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onPress(press)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const elementOf = (element: Element) => ({
  tagName: element.tagName,
  isContentEditable: element instanceof HTMLElement && element.isContentEditable,
  closest: (selector: string) => element.closest(selector),
})
