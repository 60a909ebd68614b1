'use client'

import { useSyncExternalStore } from 'react'

/** A printer counts its pages right after it was announced; the paper itself is there only then. */
let announced = false

function onPrint(tell: () => void): () => void {
  const paper = matchMedia('print')
  const begin = () => { announced = true; tell() }
  const end = () => { announced = false; tell() }
  paper.addEventListener('change', tell)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    paper.removeEventListener('change', tell)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Is the page drawn for paper just now, or about to be? */
export const usePrinting = (): boolean => useSyncExternalStore(onPrint, () => announced || matchMedia('print').matches, () => false)
