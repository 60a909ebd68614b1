'use client'

import type { ReactNode } from 'react'
import type { AlignmentFigure } from '@/lib/alignment/types'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { explainFigure } from './explain-figure'

type Props = { figure: AlignmentFigure; of: string; href: string; children: ReactNode }

/** One click on an alignment explains it: both masses, the equation, and the way to the beliefs behind it. */
export function FigureExplainer({ figure, of, href, children }: Props) {
  return (
    <Popover>
      <PopoverTrigger className="-mx-1 rounded-md px-1 text-left hover:bg-hover max-md:-my-3 max-md:py-3" aria-label={`${of}: ${figure.value === null ? 'not enough evidence yet' : figure.value.toFixed(2)}. Explain this number`}>{children}</PopoverTrigger>
      <PopoverContent className="w-80 text-sm">
        <h3 className="mb-1">How this number comes about</h3>
        {explainFigure(figure, of).map((sentence) => <p key={sentence} className="mt-1 text-muted first-of-type:text-ink">{sentence}</p>)}
        <a href={href} className="link mt-2 inline-block">See the beliefs behind it</a>
      </PopoverContent>
    </Popover>
  )
}
