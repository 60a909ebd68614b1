'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { unsaved } from './unsaved'
import { useWarnOnLeaving } from '../ui/use-warn-on-leaving'

const LeavingDialog = dynamic(() => import('./leaving-dialog').then((module) => module.LeavingDialog), { ssr: false })

const NOTHING = { names: [], going: null } as const

/** Asks before a page is left whose forms hold unsaved changes: by a link, by Back, or with the browser. */
export function LeavingGuard() {
  const { names, going } = useSyncExternalStore(unsaved.subscribe, unsaved.state, () => NOTHING)
  const router = useRouter()
  const dirty = names.length > 0
  useWarnOnLeaving(dirty)
  useEffect(() => {
    if (!dirty) return
    const here = { state: history.state as unknown, url: location.href }
    const onClick = (event: MouseEvent) => {
      const target = leavingTo(event)
      if (!target) return
      event.preventDefault()
      unsaved.leaveThen(() => router.push(target as Parameters<typeof router.push>[0]))
    }
    // The address has changed when one hears of it; it is put back before the router hears, too.
    const onBack = (event: PopStateEvent) => {
      if (new URL(here.url).pathname === location.pathname) return
      event.stopImmediatePropagation()
      history.pushState(here.state, '', here.url)
      unsaved.leaveThen(() => history.back())
    }
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('popstate', onBack, { capture: true })
    return () => {
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('popstate', onBack, { capture: true })
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
