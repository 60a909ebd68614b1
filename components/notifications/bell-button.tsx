import { Bell } from 'lucide-react'
import { count } from '@/lib/shared/format'
import { Button, type ButtonProps } from '../ui/button'

/** The bell with the number of what is new. */
export function BellButton({ unread, ...rest }: { unread: number } & Omit<ButtonProps, 'children'>) {
  const words = unread === 0 ? 'Notifications' : `Notifications: ${count(unread, 'new one', 'new ones')}`
  return (
    <Button variant="ghost" icon aria-label={words} className="relative -mx-1.5" {...rest}>
      <Bell aria-hidden />
      {unread > 0 ? <span aria-hidden className="absolute top-0.5 left-[15px] min-w-4 rounded-full bg-accent px-1 text-center text-[10px]/4 font-semibold text-on-accent ring-2 ring-canvas pointer-coarse:top-1.5 pointer-coarse:left-[21px]">{unread > 99 ? '99+' : unread}</span> : null}
    </Button>
  )
}
