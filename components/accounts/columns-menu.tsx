'use client'

import { Columns3 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button } from '../ui/button'
import { useOnDemand } from '../ui/use-on-demand'
import type { ColumnsMenuProps } from './columns-menu-open'

const load = () => import('./columns-menu-open')
const Open = dynamic(() => load().then((module) => module.ColumnsMenuOpen), { ssr: false })

/** Which columns the table has. The menu itself is fetched when it is first asked for. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const { ready, ask } = useOnDemand(load)
  if (ready) return <Open {...props} />
  return <Button aria-haspopup="dialog" aria-expanded={false} onClick={ask}><Columns3 aria-hidden />Columns</Button>
}
