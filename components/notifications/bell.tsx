'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { unreadQuery } from '@/lib/notify/client'
import { useOnDemand } from '../ui/use-on-demand'
import { BellButton } from './bell-button'
import type { MarkRead } from './mark-read'

const load = () => import('./bell-open')
const Open = dynamic(() => load().then((module) => module.BellOpen), { ssr: false })

/** What somebody wants of you or did with what you said. The list behind it is fetched when it is first asked for. */
export function Bell({ unread: initial, markRead }: { unread: number; markRead: MarkRead }) {
  const { data: unread } = useQuery(unreadQuery(initial))
  const { ready, ask } = useOnDemand(load)
  if (ready) return <Open unread={unread} markRead={markRead} />
  return <BellButton unread={unread} aria-haspopup="dialog" aria-expanded={false} onClick={ask} />
}
