'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

/** True for a plain left click: anything else (new tab, download) stays the browser's own. */
const isPlain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/**
 * A link to another view of the same page (a drawer, a grouping): a real address that can be shared and opened in a tab,
 * but a plain click only changes the URL, since the page already holds the data. Another path is an ordinary navigation.
 */
export function ShallowLink({ href, onClick, ...rest }: ComponentProps<'a'> & { href: string }) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlain(event)) return
    event.preventDefault()
    const target = new URL(event.currentTarget.href)
    if (target.pathname === location.pathname) history.pushState(null, '', target)
    else router.push(`${target.pathname}${target.search}${target.hash}` as Parameters<typeof router.push>[0])
  }
  return <a href={href} onClick={go} {...rest} />
}
