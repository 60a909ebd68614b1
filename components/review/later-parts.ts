'use client'

import { useEffect, useState } from 'react'
import { laterPart } from '@/components/ui/later-part'

// Parts of the desk that nobody sees before they press something.
const fixForm = laterPart(() => import('./fix-form').then((module) => module.FixForm))
const historyEntries = laterPart(() => import('./history-entries').then((module) => module.HistoryEntries))
const quoteEditor = laterPart(() => import('./quote-editor').then((module) => module.QuoteEditor))
const writingBar = laterPart(() => import('./writing-bar').then((module) => module.WritingBar))

export const FixForm = fixForm.Part
export const HistoryEntries = historyEntries.Part
export const QuoteEditor = quoteEditor.Part
export const WritingBar = writingBar.Part

/** Fetches the later parts once the desk stands, and tells when that is done: from then on a key and the words typed after it find their field. */
export function useLaterParts(): boolean {
  const [done, setDone] = useState(false)
  useEffect(() => {
    // One that does not arrive is asked for again when it is needed.
    void Promise.allSettled([fixForm, historyEntries, quoteEditor, writingBar].map(({ fetchPart }) => fetchPart())).then(() => setDone(true))
  }, [])
  return done
}
