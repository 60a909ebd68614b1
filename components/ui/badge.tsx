import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A word of state. `toward` and `away` mean the customer's stance, never success and failure. */
export function Badge({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { tone?: 'neutral' | 'outline' | 'toward' | 'away' | 'accent' }) {
  return <span className={cn('badge', tone !== 'neutral' && `badge-${tone}`, className)} {...rest} />
}
