import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A grey stand-in of the size that the content will have. The container carries `aria-busy` and a sentence. */
export function Skeleton({ className, ...rest }: ComponentProps<'span'>) {
  return <span aria-hidden className={cn('skeleton block h-4', className)} {...rest} />
}
