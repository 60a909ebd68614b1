'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountKeys } from '@/lib/insights/client'
import { looksLikeCalendar, meetingKeys, sendCalendar } from '@/lib/meetings/client'
import type { ReceivedCalendar } from '@/lib/meetings/types'
import { ProblemError } from '@/lib/shared/fetch-json'

export type CalendarUpload = { key: string; fileName: string; received: ReceivedCalendar | null; problem: { message: string; remedy: string | null } | null }

/** Is this file a calendar? Told by how it begins, whatever its name. */
export const isCalendar = async (file: File): Promise<boolean> => looksLikeCalendar(await file.slice(0, 400).text().catch(() => ''))

/** Sends calendar files; they need no account, since each event says whose it is. */
export function useCalendars(): { uploads: readonly CalendarUpload[]; add: (files: readonly File[]) => void } {
  const queries = useQueryClient()
  const [uploads, setUploads] = useState<readonly CalendarUpload[]>([])
  const send = async (file: File, key: string) => {
    const settle = (change: Partial<CalendarUpload>) => setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)))
    try {
      settle({ received: await sendCalendar(file) })
      await queries.invalidateQueries({ queryKey: meetingKeys.all })
      await queries.invalidateQueries({ queryKey: accountKeys.all })
    } catch (error) {
      settle({ problem: error instanceof ProblemError ? { message: error.message, remedy: error.remedy } : { message: `“${file.name}” could not be sent.`, remedy: 'Nothing of it was stored. Try again.' } })
    }
  }
  return {
    uploads,
    add: (files) => {
      const fresh = files.map((file, n) => ({ file, key: `${uploads.length + n} ${file.name}` }))
      setUploads((before) => [...before, ...fresh.map(({ file, key }) => ({ key, fileName: file.name, received: null, problem: null }))])
      for (const { file, key } of fresh) void send(file, key)
    },
  }
}
