'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import type { WaterfallStep } from '@/lib/beliefs/types'
import { useOnDemand } from '../ui/use-on-demand'

type Props = { figure: AlignmentFigure; steps: readonly WaterfallStep[]; of: string; href: string; today: string; children: ReactNode }

const load = () => import('./figure-popover')
const FigurePopover = dynamic(() => load().then((module) => module.FigurePopover), { ssr: false })

/** One click on an alignment explains it. The explanation is fetched when it is first asked for. */
export function FigureExplainer({ figure, steps, of, href, today, children }: Props) {
  const { ready, ask } = useOnDemand(load)
  const trigger = (
    <button
      type="button" className="-mx-1 rounded-md px-1 text-left hover:bg-hover max-md:-my-3 max-md:py-3" aria-haspopup="dialog"
      aria-label={`${of}: ${figure.value === null ? 'not enough evidence yet' : figure.value.toFixed(2)}. Explain this number`}
      {...(ready ? {} : { onClick: ask })}
    >
      {children}
    </button>
  )
  return ready ? <FigurePopover figure={figure} steps={steps} of={of} href={href} today={today} trigger={trigger} /> : trigger
}
