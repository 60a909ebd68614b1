import type { Tx } from '@/lib/db/transaction'
import { anybodySuppressed, suppressed, suppressionHash } from '@/lib/privacy'
import { withoutThem } from '../erased'
import { coverErased } from '../mask'
import type { ResolvedSpeaker } from '../resolve'
import { ERASED_TEXT } from '../store'
import type { ParsedSegment, ParsedUsageEvent } from '../types'

/** Covers the names of erased people in a text; leaves texts alone where nobody was erased. */
export async function erasedNamesMask(tx: Tx, workspaceId: string): Promise<(text: string) => string> {
  if (!(await anybodySuppressed(tx, workspaceId))) return (text) => text
  const known = await suppressed(tx, workspaceId, 'person')
  return (text) => coverErased(text, (label) => known.has(suppressionHash(workspaceId, label)))
}

/** Is somebody erased by this name or address? */
export async function isErased(tx: Tx, workspaceId: string, label: string): Promise<boolean> {
  return (await suppressed(tx, workspaceId, 'person', [suppressionHash(workspaceId, label)])).size > 0
}

type Content = { speakers: ResolvedSpeaker[]; segments: ParsedSegment[]; usage: ParsedUsageEvent[] }

/**
 * Takes erased people out of a file before it is stored: their turns stay as empty places, their names go, also where
 * others say them in full, and product usage under their address is nobody's. `turns` counts what was emptied.
 */
export async function withoutSuppressedPeople(tx: Tx, workspaceId: string, { speakers, segments, usage }: Content): Promise<Content & { erased: boolean; turns: number }> {
  if (!(await anybodySuppressed(tx, workspaceId))) return { speakers, segments, usage, erased: false, turns: 0 }
  const labelsOf = ({ label, email, answer }: ResolvedSpeaker) => [label, ...(email ? [email] : []), ...(answer.as === 'new_person' ? [answer.name] : [])]
  const hashesOf = (speaker: ResolvedSpeaker) => labelsOf(speaker).map((label) => suppressionHash(workspaceId, label))
  const known = await suppressed(tx, workspaceId, 'person')
  const mask = await erasedNamesMask(tx, workspaceId)
  const replaced = new Map<string, string>()
  for (const speaker of speakers) {
    if (hashesOf(speaker).some((hash) => known.has(hash))) replaced.set(speaker.label, erasedLabel(replaced.size))
  }
  const masked = segments.map((segment) => ({ ...segment, text: mask(segment.text) }))
  const events = usage.map((event) => withoutThem(event, (label) => known.has(suppressionHash(workspaceId, label)), mask))
  return {
    usage: events,
    turns: segments.filter(({ speaker }) => replaced.has(speaker)).length,
    erased: replaced.size > 0 || JSON.stringify(events) !== JSON.stringify(usage) || masked.some((segment, at) => segment.text !== segments[at]?.text),
    speakers: speakers.map((speaker) => {
      const label = replaced.get(speaker.label)
      return label ? { label, answer: { as: 'us' }, shared: false, email: null, title: null } : speaker
    }),
    segments: masked.map((segment) => {
      const label = replaced.get(segment.speaker)
      return label ? { ...segment, speaker: label, text: ERASED_TEXT } : segment
    }),
  }
}

/** Label of the n-th erased person in an interaction (n from 0). */
export const erasedLabel = (n: number): string => (n === 0 ? 'Erased person' : `Erased person ${n + 1}`)
