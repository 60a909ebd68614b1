'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { askBeforeLeaving } from './leave-then'
import { unsaved } from './unsaved'
import { useWarnOnLeaving } from '../ui/use-warn-on-leaving'
import { lazyDialog } from '../ui/lazy-part'

const LeavingDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./leaving-dialog').then((module) => module.LeavingDialog)), { ssr: false }), (props) => props.onStay())

const NOTHING = { names: [], going: null } as const

/** Asks before a page is left whose forms hold unsaved changes: by a link, by Back, or with the browser. */
export function LeavingGuard() {
  const { names, going } = useSyncExternalStore(unsaved.subscribe, unsaved.state, () => NOTHING)
  const router = useRouter()
  const dirty = names.length > 0
  useWarnOnLeaving(dirty)
  useEffect(() => {
    askBeforeLeaving(unsaved.leaveThen)
    return () => askBeforeLeaving(null)
  }, [])
  useEffect(() => {
    if (!dirty) return
    const onClick = (event: MouseEvent) => {
      const target = leavingTo(event)
      if (!target) return
      event.preventDefault()
      unsaved.leaveThen(() => router.push(target as Parameters<typeof router.push>[0]))
    }
    // Only where the browser tells of it beforehand: afterwards the router has left already.
    const navigation = 'navigation' in window ? window.navigation : null
    const onNavigate = (event: NavigateEvent) => {
      const { url, key } = event.destination
      if (event.navigationType !== 'traverse' || !event.cancelable || new URL(url).pathname === location.pathname || unsaved.state().names.length === 0) return
      event.preventDefault()
      unsaved.leaveThen(() => void navigation?.traverseTo(key).committed?.catch(() => undefined))
    }
    document.addEventListener('click', onClick, { capture: true })
    navigation?.addEventListener('navigate', onNavigate)
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      navigation?.removeEventListener('navigate', onNavigate)
    }
  }, [dirty, router])
  return going ? <LeavingDialog names={names} onStay={unsaved.stay} onLeave={unsaved.leave} /> : null
}

/** Where a plain click on a link of ours leads, if it is another page. */
function leavingTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.hasAttribute('download') || (link.target && link.target !== '_self')) return null
  const { origin, pathname, search, hash } = new URL(link.href)
  return origin === location.origin && pathname !== location.pathname ? `${pathname}${search}${hash}` : null
}
