'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'

const fixForm = () => import('./fix-form').then((module) => module.FixForm)
const historyEntries = () => import('./history-entries').then((module) => module.HistoryEntries)
const quoteEditor = () => import('./quote-editor').then((module) => module.QuoteEditor)
const writingBar = () => import('./writing-bar').then((module) => module.WritingBar)

// Parts of the desk that nobody sees before they press something.
export const FixForm = dynamic(fixForm, { ssr: false })
export const HistoryEntries = dynamic(historyEntries, { ssr: false })
export const QuoteEditor = dynamic(quoteEditor, { ssr: false })
export const WritingBar = dynamic(writingBar, { ssr: false })

/** Fetches the later parts once the desk stands, so that the key which asks for one finds it there. */
export function useLaterParts() {
  useEffect(() => {
    // One that does not arrive is asked for again when it is needed.
    for (const fetchPart of [fixForm, historyEntries, quoteEditor, writingBar]) void fetchPart().catch(() => undefined)
  }, [])
}
