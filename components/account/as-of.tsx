'use client'

import { History } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { useOnDemand } from '../ui/use-on-demand'

export type AsOfProps = { asOf: string | null; today: string; first: string | null; onChange: (asOf: string | null) => void }

const load = () => import('./as-of-popover')
const AsOfPopover = dynamic(() => load().then((module) => module.AsOfPopover), { ssr: false })

/** The page as it stood on another day: nothing said later counts. The calendar is fetched when it is first asked for. */
export function AsOfControl(props: AsOfProps) {
  const { ready, ask } = useOnDemand(load)
  if (ready) return <AsOfPopover {...props} />
  return <Button aria-haspopup="dialog" aria-expanded={false} onClick={ask}><History aria-hidden />{props.asOf ? 'Another day' : 'As of today'}</Button>
}

export const AsOfBanner = ({ asOf, onToday }: { asOf: string; onToday: () => void }) => (
  <Banner action="Back to today" onAction={onToday}>This is the account as it stood on <strong className="font-semibold">{formatDate(asOf)}</strong>. Nothing said later counts here.</Banner>
)

/** That the day which was asked for is not the one that is shown, and why. */
export const InVainBanner = ({ words, onClose }: { words: string; onClose: () => void }) => <Banner action="Close" onAction={onClose}>{words}</Banner>

function Banner({ action, onAction, children }: { action: string; onAction: () => void; children: ReactNode }) {
  return (
    <div role="status" className="-mx-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-2 text-sm md:-mx-6 md:px-6">
      <span className="flex min-w-0 gap-3"><History aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" strokeWidth={1.75} /><span className="min-w-0 break-words">{children}</span></span>
      <Button variant="link" onClick={onAction}>{action}</Button>
    </div>
  )
}
