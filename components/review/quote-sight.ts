import { isInSight, toUncover, uncovered, type Stretch } from './sight'

/** The quoted words of a turn; the turn itself where they are not marked. */
export const quoteIn = (turn: HTMLElement): HTMLElement => turn.querySelector<HTMLElement>('mark, q') ?? turn

/** Is the quote of a turn on the screen, under no bar, and not scrolled out of the box that it stands in? */
export function isQuoteShown(turn: HTMLElement | null): boolean {
  if (turn === null || document.visibilityState !== 'visible') return false
  const quote = quoteIn(turn)
  const open = openAt(quote)
  for (let box = quote.parentElement; box !== null; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
    const { top, bottom } = box.getBoundingClientRect()
    open.top = Math.max(open.top, top)
    open.bottom = Math.min(open.bottom, bottom)
  }
  return isInSight(quote.getBoundingClientRect(), open)
}

/** Moves the page as little as it takes for the quote to stand above the bars. In the whole conversation it has a box of its own to move in. */
export function uncoverQuote(turn: HTMLElement): void {
  const [quote, box] = [quoteIn(turn), turn.parentElement]
  if (box !== null && box.scrollHeight > box.clientHeight + 1) return
  window.scrollBy({ top: toUncover(quote.getBoundingClientRect(), openAt(quote)) })
}

const openAt = (element: HTMLElement): Stretch => {
  const { left, width } = element.getBoundingClientRect()
  return uncovered(window.innerHeight, (y) => barAt(left + width / 2, y))
}

/** The bar over a point of the screen: what stays there while the page goes by. */
function barAt(x: number, y: number): Stretch | null {
  for (let element = document.elementFromPoint(x, y); element !== null; element = element.parentElement) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(element).position)) return element.getBoundingClientRect()
  }
  return null
}
