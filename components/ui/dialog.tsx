'use client'

import { X } from 'lucide-react'
import * as Primitive from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useModalFocus } from './use-modal-focus'

export const Dialog = Primitive.Root
export const DialogTrigger = Primitive.Trigger
export const DialogClose = Primitive.Close

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode
  /** One sentence under the title; also what a screen reader announces. */
  description?: ReactNode
  /** Keep the title for screen readers only. */
  hideTitle?: boolean
  /** It is there to be read first: the focus goes to a field only if that stands in a form of the modal. */
  read?: boolean
}

/** A modal with its heading. Focus goes to its first field, is kept inside and returns to where it came from. */
export function DialogContent({ title, description, hideTitle = false, read = false, className, children, ...rest }: ContentProps) {
  const focus = useModalFocus({ read })
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="scrim" />
      <Primitive.Content className={cn('dialog', className)} {...(description ? {} : { 'aria-describedby': undefined })} {...focus} {...rest}>
        <header className={cn('flex items-start gap-4 px-5 pt-4 pb-3', hideTitle && 'sr-only')}>
          <div className="min-w-0 flex-1">
            <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
            {description ? <Primitive.Description className="mt-1 text-sm text-muted">{description}</Primitive.Description> : null}
          </div>
          {hideTitle ? null : (
            <Primitive.Close className="btn btn-ghost btn-sm btn-icon -mr-1" aria-label="Close">
              <X aria-hidden />
            </Primitive.Close>
          )}
        </header>
        {children}
      </Primitive.Content>
    </Primitive.Portal>
  )
}

export function DialogBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('px-5 pb-4', className)} {...rest} />
}

/** Actions, the primary one last; on phones they fill the width. They stay in sight however long what is above them. */
export function DialogFooter({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('sticky bottom-0 flex shrink-0 flex-wrap justify-end gap-2 border-t border-line bg-raised px-5 py-3', className)} {...rest} />
}
