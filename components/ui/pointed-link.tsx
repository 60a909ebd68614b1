'use client'

import Link, { type LinkProps } from 'next/link'
import { useEffect, useRef, useState, type ComponentProps } from 'react'

/** Rows that scroll by under a pointer are left sooner. */
const POINTED_MS = 80

type Props<R> = Omit<LinkProps<R>, 'prefetch' | 'onMouseEnter' | 'onTouchStart'> & Omit<ComponentProps<'a'>, keyof LinkProps<R> | 'onMouseLeave' | 'onFocus'>

/** A link of a long list: its page is fetched ahead once it is pointed at or has the focus, not while it scrolls by. */
export function PointedLink<R>(props: Props<R>) {
  const [pointed, setPointed] = useState(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leave = () => { clearTimeout(waiting.current) }
  const point = () => { setPointed(true) }
  const enter = () => {
    leave()
    waiting.current = setTimeout(point, POINTED_MS)
  }
  useEffect(() => () => { clearTimeout(waiting.current) }, [])
  return <Link {...props} prefetch={pointed ? null : false} onMouseEnter={enter} onMouseLeave={leave} onFocus={point} onTouchStart={point} />
}
