import type { ReactNode } from 'react'

const PLACE = { right: 'left-full top-1/2 ml-2 -translate-y-1/2', top: 'bottom-full left-1/2 mb-2 -translate-x-1/2', bottom: 'top-full left-1/2 mt-2 -translate-x-1/2' } as const

/** A few words beside something on hover and focus, in CSS alone. Never the only place where they are said: touch has no hover. */
export function Tooltip({ content, side = 'top', children }: { content: ReactNode; side?: keyof typeof PLACE; children: ReactNode }) {
  return (
    <span className="group/tip relative block">
      {children}
      <span aria-hidden className={`pointer-events-none invisible absolute z-70 rounded-md bg-ink px-2 py-1 text-xs whitespace-nowrap text-canvas opacity-0 group-hover/tip:visible group-hover/tip:opacity-100 group-hover/tip:delay-300 group-has-focus-visible/tip:visible group-has-focus-visible/tip:opacity-100 ${PLACE[side]}`}>{content}</span>
    </span>
  )
}
