'use client'

import { useId, type ReactNode } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'

type Props = {
  label: string
  value: string
  /** What stands beside it: interval, n, a date. */
  beside?: string
  /** Where the number comes from, a paragraph each. */
  because: readonly string[]
  children?: ReactNode
}

/** A number with its name; one click says how it comes about. */
export function Figure({ label, value, beside, because, children }: Props) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-muted">{label}</p>
      <Explained name={label} because={because}>
        <span className="text-xl font-semibold">{value}</span>
        {beside ? <span className="ml-1.5 text-xs text-muted">{beside}</span> : null}
      </Explained>
      {children}
    </div>
  )
}

/** Whatever it wraps, as a button that opens the explanation. */
export function Explained({ name, because, quiet = false, children }: { name: string; because: readonly string[]; /** Its words are its name already. */ quiet?: boolean; children: ReactNode }) {
  const titleId = useId()
  return (
    <Popover>
      <PopoverTrigger asChild>
        <button type="button" className={`relative -mx-1 rounded-md px-1 hover:bg-hover max-md:-my-3 max-md:py-3 ${quiet ? 'text-right underline decoration-line-strong decoration-dotted underline-offset-4' : 'text-left'}`}>{children}{quiet ? null : <span className="sr-only">: explain {name}</span>}</button>
      </PopoverTrigger>
      <PopoverContent aria-labelledby={titleId} className="w-[26rem] max-w-[calc(100vw-2rem)] text-sm">
        <h3 id={titleId} className="mb-1">{name}: how it comes about</h3>
        {because.map((sentence) => <p key={sentence} className="mt-1 text-muted first-of-type:text-ink">{sentence}</p>)}
      </PopoverContent>
    </Popover>
  )
}
