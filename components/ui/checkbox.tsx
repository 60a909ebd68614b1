import type { ComponentProps } from 'react'
import { cn } from './cn'

export function Checkbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="checkbox" className={cn('check', className)} {...rest} />
}
