type Box = { top: number; bottom: number; left: number }
type Size = { width: number; height: number }

const GAP = 10
const EDGE = 12

/** Where the panel stands beside what it marks: below it, above where there is no room, and always wholly on the screen. */
export function placePanel(mark: Box, panel: Size, screen: Size): { top: number; left: number } {
  const below = mark.bottom + GAP
  const above = mark.top - GAP - panel.height
  const wanted = below + panel.height + EDGE <= screen.height ? below : above >= EDGE ? above : screen.height - panel.height - EDGE
  return { top: Math.max(EDGE, Math.min(wanted, screen.height - panel.height - EDGE)), left: Math.max(EDGE, Math.min(mark.left, screen.width - panel.width - EDGE)) }
}
