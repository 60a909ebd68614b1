import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FIRST_LINES, importQuery, importQuestionsQuery } from '@/lib/ingest/client'
import type { ImportFileStatus } from '@/lib/ingest/types'

/** An import with the lines that are looked at, and what is asked once all of its files are in. */
export function useImport(importId: string | null) {
  const [lines, setLines] = useState<{ shown: number; only: ImportFileStatus | null }>({ shown: FIRST_LINES, only: null })
  const view = useQuery({ ...importQuery(importId ?? '', lines), enabled: importId !== null, placeholderData: (previous) => (previous?.id === importId ? previous : undefined) })
  const asks = view.data !== undefined && view.data.counts.needs_answers > 0 && view.data.coming.length === 0 && view.data.undo === null
  const questions = useQuery({ ...importQuestionsQuery(importId ?? '', view.data?.counts.needs_answers ?? 0), enabled: asks, placeholderData: (previous) => previous })
  return {
    view, questions: asks ? questions.data : undefined, only: lines.only,
    more: () => setLines(({ shown, only }) => ({ shown: shown + FIRST_LINES, only })),
    show: (only: ImportFileStatus | null) => setLines({ shown: FIRST_LINES, only }),
  }
}
