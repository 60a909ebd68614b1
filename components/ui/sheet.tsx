'use client'

import { X } from 'lucide-react'
import * as Primitive from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useModalFocus } from './use-modal-focus'

export const Sheet = Primitive.Root
export const SheetTrigger = Primitive.Trigger
export const SheetClose = Primitive.Close

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & { title: ReactNode; description?: ReactNode; /** What the focus goes to when it closes and nothing had it before, as a selector. */ home?: string }

/** A drawer from the right; the whole screen on phones. */
export function SheetContent({ title, description, home, className, children, ...rest }: ContentProps) {
  const focus = useModalFocus({ read: true, home })
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="scrim" />
      <Primitive.Content className={cn('sheet', className)} {...(description ? {} : { 'aria-describedby': undefined })} {...focus} {...rest}>
        <header className="sticky top-0 z-10 flex items-start gap-4 border-b border-line bg-raised px-5 py-3">
          <div className="min-w-0 flex-1">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            {description ? <Primitive.Description className="mt-0.5 text-sm text-muted">{description}</Primitive.Description> : null}
          </div>
          <Primitive.Close className="btn btn-ghost btn-sm btn-icon -mr-1" aria-label="Close">
            <X aria-hidden />
          </Primitive.Close>
        </header>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  )
}
