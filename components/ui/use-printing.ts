'use client'

import { useSyncExternalStore } from 'react'

function onPrint(tell: () => void): () => void {
  const paper = matchMedia('print')
  paper.addEventListener('change', tell)
  return () => paper.removeEventListener('change', tell)
}

/** Is the page drawn for paper just now? */
export const usePrinting = (): boolean => useSyncExternalStore(onPrint, () => matchMedia('print').matches, () => false)
