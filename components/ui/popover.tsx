'use client'

import * as Primitive from 'radix-ui/popover'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export const Popover = Primitive.Root
export const PopoverTrigger = Primitive.Trigger
export const PopoverClose = Primitive.Close

/** A popover is a dialog to a screen reader, which says its name. */
type Props = ComponentProps<typeof Primitive.Content> & ({ 'aria-label': string } | { 'aria-labelledby': string })

export function PopoverContent({ className, align = 'start', sideOffset = 6, ...rest }: Props) {
  return (
    <Primitive.Portal>
      <Primitive.Content align={align} sideOffset={sideOffset} collisionPadding={8} className={cn('menu p-3', className)} {...rest} />
    </Primitive.Portal>
  )
}
