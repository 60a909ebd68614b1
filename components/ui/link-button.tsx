import Link, { type LinkProps } from 'next/link'
import { buttonClass, type ButtonLook } from './button-class'

/** A link to another page that looks like a button. A file to be saved is an `<a download>` with `buttonClass`. */
export function LinkButton<Route extends string>({ variant, size, icon, className, ...rest }: LinkProps<Route> & ButtonLook) {
  return <Link className={buttonClass({ variant, size, icon, className })} {...rest} />
}
