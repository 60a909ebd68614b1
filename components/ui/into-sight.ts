/** A ref for the tab one is at: on a phone the row of tabs is longer than the screen, and where one is shows. The page itself stays where it is. */
export function intoSight(tab: HTMLElement | null): void {
  const row = tab?.closest('nav')
  if (!tab || !row) return
  const [own, whole] = [tab.getBoundingClientRect(), row.getBoundingClientRect()]
  if (own.right > whole.right) row.scrollLeft += own.right - whole.right
  else if (own.left < whole.left) row.scrollLeft -= whole.left - own.left
}
