'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef } from 'react'
import { useWarnOnLeaving } from '@/components/ui/use-warn-on-leaving'
import { importQuery, sendFile } from '@/lib/ingest/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { checkUpload } from './check-upload'
import { nextUploads, reduceUploads, type Given, type Upload } from './upload-state'

export type NewUpload = { file: File; given: Given }

/** Sends files into an import, one request a file. `onImport` is told the import that the first of them opened. */
export function useUploads(accountId: string | null, importId: string | null, onImport: (importId: string) => void) {
  const client = useQueryClient()
  const [uploads, dispatch] = useReducer(reduceUploads, [])
  const started = useRef(new Set<string>())
  const count = useRef(0)

  const send = async (upload: Upload, account: string) => {
    if (started.current.has(upload.key)) return
    started.current.add(upload.key)
    dispatch({ type: 'sending', key: upload.key })
    try {
      const { file, given } = upload
      const sent = await sendFile({ ...given, importId, accountId: account, file })
      onImport(sent.importId)
      // It leaves this list when the import's own answer shows it, so that nothing blinks. An answer that was already on its
      // way when the file arrived does not know it; the one after that does.
      const look = () => client.query({ ...importQuery(sent.importId), staleTime: 0 }).catch(() => undefined)
      const view = await look()
      if (!sent.files.every(({ fileId }) => view?.files.some(({ id }) => id === fileId))) await look()
      dispatch({ type: 'arrived', key: upload.key })
    } catch (error) {
      started.current.delete(upload.key)
      dispatch({ type: 'refused', key: upload.key, problem: problemOf(error, upload.file.name) })
    }
  }

  const next = nextUploads(uploads, accountId, importId)
  useEffect(() => {
    if (accountId !== null) for (const upload of next) void send(upload, accountId)
  })

  useWarnOnLeaving(uploads.some((u) => u.phase !== 'refused'))

  return {
    uploads,
    add: (files: readonly NewUpload[]) =>
      dispatch({
        type: 'add',
        uploads: files.map(({ file, given }) => {
          const problem = checkUpload(file)
          return { file, given, key: `${(count.current += 1)}:${file.name}`, phase: problem ? 'refused' : 'waiting', problem }
        }),
      }),
    again: (key: string) => dispatch({ type: 'again', key }),
    forget: (key: string) => dispatch({ type: 'forget', key }),
  }
}

function problemOf(error: unknown, fileName: string) {
  if (error instanceof ProblemError) {
    const named = error.message.includes(fileName) ? error.message : `“${fileName}”: ${error.message}`
    return { message: named, remedy: error.remedy ?? 'Try again.' }
  }
  return { message: `“${fileName}” could not be sent.`, remedy: 'Nothing of it was stored. Try again.' }
}
