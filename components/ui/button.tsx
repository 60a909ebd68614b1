import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook } from './button-class'

export type ButtonProps = ComponentProps<'button'> & ButtonLook

/** One primary button a view; `danger` only inside a confirmation. */
export function Button({ variant, size, icon, className, type, ...rest }: ButtonProps) {
  return <button type={type ?? 'button'} className={buttonClass({ variant, size, icon, className })} {...rest} />
}
