'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import type { ExplainedOf } from '@/lib/insights/client'
import { useOnDemand } from '../ui/use-on-demand'

export type ExplainedFigure = {
  accountId: string
  /** The day that the page is shown as of; null for now. */
  asOf: string | null
  of: ExplainedOf
  /** How the figure is called in a sentence. */
  name: string
  /** Null for a consensus, which is no balance of masses; left out where it comes with the explanation. */
  figure?: AlignmentFigure | null
  href: string
  today: string
}

type Props = ExplainedFigure & { value: number | null; children: ReactNode }

const load = () => import('./figure-popover')
const FigurePopover = dynamic(() => load().then((module) => module.FigurePopover), { ssr: false })

/** One click on an alignment explains it. The explanation is fetched when it is first asked for. */
export function FigureExplainer({ value, children, ...explained }: Props) {
  const { ready, ask } = useOnDemand(load)
  const trigger = (
    <button
      type="button" className="relative z-1 -mx-1 -my-0.5 rounded-md px-1 py-0.5 text-left hover:bg-hover max-md:-my-3 max-md:py-3" aria-haspopup="dialog"
      aria-label={`${explained.name}: ${value === null ? 'not enough evidence yet' : value.toFixed(2)}. Explain this number`}
      {...(ready ? {} : { onClick: ask })}
    >
      {children}
    </button>
  )
  return ready ? <FigurePopover {...explained} trigger={trigger} /> : trigger
}
