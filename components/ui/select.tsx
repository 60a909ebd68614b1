import type { ComponentProps } from 'react'
import { cn } from './cn'

/** The platform's own select: the right wheel on phones, type-ahead everywhere, and no script. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={cn('field', className)} {...rest} />
}
