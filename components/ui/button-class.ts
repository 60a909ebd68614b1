import { cn } from './cn'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'link' | undefined
  size?: 'md' | 'sm' | undefined
  /** Square, for an icon alone: give it an `aria-label`. */
  icon?: boolean | undefined
}

/** The look of a button, for whatever element is pressed. */
export const buttonClass = ({ variant = 'secondary', size = 'md', icon = false, className }: ButtonLook & { className?: string | undefined } = {}): string =>
  cn('btn', `btn-${variant}`, size === 'sm' && 'btn-sm', icon && 'btn-icon', className)
