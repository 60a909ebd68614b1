'use client'

import type { ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import type { WaterfallStep } from '@/lib/beliefs/types'
import { Waterfall } from '../atoms/waterfall'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { explainFigure } from './explain-figure'

type Props = { figure: AlignmentFigure; steps: readonly WaterfallStep[]; of: string; href: string; today: string; trigger: ReactNode }

/** Both masses, the equation, the beliefs that make it one by one, and the way to them. Opens as it arrives. */
export function FigurePopover({ figure, steps, of, href, today, trigger }: Props) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent className="max-h-[70vh] w-[32rem] max-w-[calc(100vw-2rem)] overflow-y-auto text-sm">
        <h3 className="mb-1">How this number comes about</h3>
        {explainFigure(figure, of).map((sentence) => <p key={sentence} className="mt-1 text-muted first-of-type:text-ink">{sentence}</p>)}
        {figure.value !== null && steps.length > 0 ? <div className="mt-3"><Waterfall steps={steps} caption={`What makes ${of}`} today={today} /></div> : null}
        <a href={href} className="link mt-2 inline-block">See the beliefs behind it</a>
      </PopoverContent>
    </Popover>
  )
}
