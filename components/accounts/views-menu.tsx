'use client'

import dynamic from 'next/dynamic'
import { Button } from '../ui/button'
import { useOnDemand } from '../ui/use-on-demand'
import { ViewsLabel, type ViewsMenuProps } from './views-label'

const load = () => import('./views-menu-open')
const Open = dynamic(() => load().then((module) => module.ViewsMenuOpen), { ssr: false })

/** What is open, of the saved views. The menu itself is fetched when it is first asked for. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { ready, ask } = useOnDemand(load)
  if (ready) return <Open {...props} />
  return <Button aria-haspopup="menu" aria-expanded={false} onClick={ask} className="max-w-full"><ViewsLabel {...props} /></Button>
}
