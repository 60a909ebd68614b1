import { Slot } from 'radix-ui/slot'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'link'
  size?: 'md' | 'sm'
  /** Square, for an icon alone: give it an `aria-label`. */
  icon?: boolean
  /** Draw the only child (a link) as a button. */
  asChild?: boolean
}

/** One primary button a view; `danger` only inside a confirmation. */
export function Button({ variant = 'secondary', size = 'md', icon = false, asChild = false, className, type, ...rest }: ButtonProps) {
  const classes = cn('btn', `btn-${variant}`, size === 'sm' && 'btn-sm', icon && 'btn-icon', className)
  if (asChild) return <Slot className={classes} {...rest} />
  return <button type={type ?? 'button'} className={classes} {...rest} />
}
