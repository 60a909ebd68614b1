'use client'

import { History } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button } from '@/components/ui/button'
import { useOnDemand } from '@/components/ui/use-on-demand'
import type { RecentDecision } from '@/lib/review/types'

const load = () => import('./recent-decisions-popover')
const RecentDecisionsPopover = dynamic(() => load().then((module) => module.RecentDecisionsPopover), { ssr: false })

/** The reader's last decisions behind a button; the list is fetched when it is first asked for. */
export function RecentDecisions({ recent, onUndo }: { recent: RecentDecision[]; onUndo: (decision: RecentDecision) => void }) {
  const { ready, ask } = useOnDemand(load)
  const trigger = (
    <Button variant="ghost" className="max-sm:ms-auto max-sm:px-2" aria-haspopup="dialog" {...(ready ? {} : { onClick: ask })}><History aria-hidden /> Last decisions</Button>
  )
  return ready ? <RecentDecisionsPopover recent={recent} onUndo={onUndo} trigger={trigger} /> : trigger
}
