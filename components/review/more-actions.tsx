'use client'

import { Ellipsis } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button } from '@/components/ui/button'
import { useOnDemand } from '@/components/ui/use-on-demand'
import type { MayDo } from './decision-bar'
import type { ReviewCommand } from './keys'

export type MoreActionsProps = { pairing: boolean; mayDecide: boolean; canUndo: boolean; may: MayDo; run: (command: ReviewCommand) => void }

const load = () => import('./more-actions-menu')
const Menu = dynamic(() => load().then((module) => module.MoreActionsMenu), { ssr: false })

const LOOK = 'max-sm:h-14 max-sm:flex-col max-sm:gap-0.5 max-sm:px-1'

/** The rarer decisions, each with its key. The menu is fetched when it is first asked for. */
export function MoreActions(props: MoreActionsProps) {
  const { ready, ask } = useOnDemand(load)
  const face = <><Ellipsis aria-hidden /> More</>
  if (ready) return <Menu {...props} trigger={<Button className={LOOK}>{face}</Button>} />
  return <Button aria-haspopup="menu" aria-expanded={false} onClick={ask} className={LOOK}>{face}</Button>
}
