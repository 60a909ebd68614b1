'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { snapToWords, type QuoteSpan } from './quote-span'

/** A finger that drags the handles of a selection fires no event at its end: the selection counts once it has rested. */
const REST_MS = 350

/** Hears what is selected inside `root`, which holds `text` and nothing else, as a span of whole words. */
export function useQuoteSelection(root: RefObject<HTMLElement | null>, text: string, active: boolean, onSelect: (span: QuoteSpan) => void) {
  const take = useEffectEvent(() => {
    const span = root.current === null ? null : selectedIn(root.current)
    const snapped = span === null ? null : snapToWords(text, span)
    if (snapped === null) return
    // The mark shows the quote from here on; a selection over it would only dim it.
    document.getSelection()?.removeAllRanges()
    onSelect(snapped)
  })
  useEffect(() => {
    if (!active) return
    let resting: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(resting)
      resting = setTimeout(take, REST_MS)
    }
    document.addEventListener('selectionchange', wait)
    return () => {
      clearTimeout(resting)
      document.removeEventListener('selectionchange', wait)
    }
  }, [active])
}

/** What is selected of an element's text, in UTF-16 code units; null for nothing, or for a selection that lies elsewhere. */
function selectedIn(root: HTMLElement): QuoteSpan | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  // What begins before the turn or ends behind it holds the turn up to there.
  const from = root.contains(range.startContainer) ? lengthTo(root, range.startContainer, range.startOffset) : 0
  const to = root.contains(range.endContainer) ? lengthTo(root, range.endContainer, range.endOffset) : lengthTo(root, root, root.childNodes.length)
  return to > from ? { start: from, end: to } : null
}

function lengthTo(root: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(root)
  range.setEnd(node, offset)
  return range.toString().length
}
