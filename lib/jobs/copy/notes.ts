import { coverNames } from '@/lib/ingest'
import { coverQuotes, runsIn } from '../cover-quotes'
import { namesToCover } from '../names-to-cover'
import type { SubjectCopy } from './types'

/** What a member wrote in these accounts; `held` where it is on something that the person holds. */
export type NoteRow = { at: Date; by: string | null; accountId: string; on: SubjectCopy['notes'][number]['on']; text: string; held: boolean }

export type Told = {
  /** Everything by which they are known, and everybody else there. */
  labels: readonly string[]
  others: readonly string[]
  /** All that was said there, by them and by others. */
  own: readonly string[]
  foreign: readonly string[]
}

/**
 * The notes that are about a person: on what they hold, or naming them. Of others only that they are told of: their names are covered, and
 * what quotes their words.
 */
export function notesOf(rows: readonly NoteRow[], accountName: (id: string) => string, { labels, others, own, foreign }: Told): SubjectCopy['notes'] {
  const theirs = namesToCover(labels, others)
  const about = rows.filter(({ held, text }) => held || coverNames(text, theirs) !== text)
  if (about.length === 0) return []
  const names = namesToCover(others, labels)
  const mine = runsIn(own)
  const runs = new Set([...runsIn(foreign)].filter((run) => !mine.has(run)))
  return about.map(({ at, by, accountId, on, text }) => ({ at: at.toISOString(), by, account: accountName(accountId), on, text: coverNames(coverQuotes(text, runs), names) }))
}
