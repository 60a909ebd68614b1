'use client'

import type { ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { explainFigure } from './explain-figure'

type Props = { figure: AlignmentFigure; of: string; href: string; trigger: ReactNode }

/** Both masses, the equation, and the way to the beliefs behind an alignment. Opens as it arrives. */
export function FigurePopover({ figure, of, href, trigger }: Props) {
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent className="w-80 text-sm">
        <h3 className="mb-1">How this number comes about</h3>
        {explainFigure(figure, of).map((sentence) => <p key={sentence} className="mt-1 text-muted first-of-type:text-ink">{sentence}</p>)}
        <a href={href} className="link mt-2 inline-block">See the beliefs behind it</a>
      </PopoverContent>
    </Popover>
  )
}
