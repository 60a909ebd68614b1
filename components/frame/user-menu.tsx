'use client'

import { CircleUser } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button } from '../ui/button'
import { useOnDemand } from '../ui/use-on-demand'
import type { UserMenuProps } from './user-menu-open'

const load = () => import('./user-menu-open')
const Open = dynamic(() => load().then((module) => module.UserMenuOpen), { ssr: false })

/** Who you are. The menu behind it is fetched when it is first asked for. */
export function UserMenu(props: UserMenuProps) {
  const { ready, ask } = useOnDemand(load)
  if (ready) return <Open {...props} />
  return <Button variant="ghost" icon aria-label={`${props.session.member.name}: account menu`} aria-haspopup="menu" aria-expanded={false} onClick={ask}><CircleUser aria-hidden /></Button>
}
