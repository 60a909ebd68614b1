import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Label of a form control: always with `htmlFor`, or wrapped around the control. */
export function Label({ className, ...rest }: ComponentProps<'label'>) {
  return <label className={cn('block text-sm font-medium', className)} {...rest} />
}
