/** What a finger drags an item to: right is yes, left is no. */
export type SwipeIntent = 'approve' | 'reject' | null

/** A third of the screen, but no more than a thumb reaches. */
export const swipeReach = (width: number): number => Math.min(140, width / 3)

/** What letting go here would do: a drag that is far enough, and more along than across. */
export function swipeIntent(dx: number, dy: number, width: number): SwipeIntent {
  if (Math.abs(dx) < swipeReach(width) || Math.abs(dx) < Math.abs(dy) * 1.5) return null
  return dx > 0 ? 'approve' : 'reject'
}

/** Is this drag a scroll? Told once the finger has moved enough to tell. */
export const isScroll = (dx: number, dy: number): boolean => Math.abs(dy) > 10 && Math.abs(dy) >= Math.abs(dx)
