import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A plain table that scrolls sideways inside itself rather than stretching the page, with room for the ring around what has the focus at its edges. */
export function Table({ className, label, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="relative -mx-2 overflow-x-auto px-2" role="region" aria-label={label} tabIndex={0}>
      <table className={cn('table', className)} {...rest} />
    </div>
  )
}

/** A numeric cell: right-aligned, so that digits stand under each other. */
export function Num({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={cn('text-right', className)} {...rest} />
}
