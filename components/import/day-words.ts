import type { DatedBy } from '@/lib/ingest/types'
import { formatDate } from '@/lib/shared/format'

const KNOWN_BY: Record<DatedBy, string> = {
  sender: '', answer: '',
  text: ' (the day in its text)', name: ' (the day in its name)', file: ' (when the file was last changed)',
}

/** The day of an interaction, with where it is from where no person said it: "10 Feb 2026 (the day in its name)". */
export const dayWords = (at: string, by: DatedBy | null): string => `${formatDate(at)}${by === null ? '' : KNOWN_BY[by]}`
