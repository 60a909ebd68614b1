/** A stretch of the screen, from the top down in pixels. */
export type Stretch = { top: number; bottom: number }

/** As much of a long quote as fits beside the bars counts as seen. */
const SHARE = 0.6

/**
 * What of the screen lies under no bar, from its edges inwards.
 * @param barAt the bar over a height of the screen, if one is there
 */
export function uncovered(height: number, barAt: (y: number) => Stretch | null): Stretch {
  const open = { top: 0, bottom: height }
  for (let bar = barAt(open.top); bar !== null && bar.bottom > open.top && open.top < height; bar = barAt(open.top)) open.top = bar.bottom
  for (let bar = barAt(open.bottom - 1); bar !== null && bar.top < open.bottom && open.bottom > open.top; bar = barAt(open.bottom - 1)) open.bottom = bar.top
  return open
}

/** Is enough of something on the open stretch to have been read there? */
export function isInSight(thing: Stretch, open: Stretch): boolean {
  const shown = Math.min(thing.bottom, open.bottom) - Math.max(thing.top, open.top)
  return shown > 0 && shown >= Math.min(thing.bottom - thing.top, (open.bottom - open.top) / 2) * SHARE
}

/** How far the page must go up for something to end above the bars, without its beginning leaving; 0 where nothing covers it. */
export function toUncover(thing: Stretch, open: Stretch): number {
  return Math.max(0, Math.min(thing.bottom - open.bottom, thing.top - open.top))
}
