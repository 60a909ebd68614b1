import type { Tx } from '@/lib/db/transaction'
import { sha256 } from '@/lib/shared/hash'
import { normaliseName } from '@/lib/shared/names'
import type { ResolvedSpeaker } from '../resolve'
import { coverErased } from '../mask'
import { anybodySuppressed, ERASED_TEXT, suppressed } from '../store'
import type { ParsedSegment } from '../types'

/** How an erased person is recognised without being named: a hash of a label or address they went by. */
export const suppressionHash = (workspaceId: string, label: string): string => sha256('person', workspaceId, normaliseName(label))

/** Covers the names of erased people in a text; leaves texts alone where nobody was erased. */
export async function erasedNamesMask(tx: Tx, workspaceId: string): Promise<(text: string) => string> {
  if (!(await anybodySuppressed(tx, workspaceId))) return (text) => text
  const known = await suppressed(tx, workspaceId, 'person')
  return (text) => coverErased(text, (label) => known.has(suppressionHash(workspaceId, label)))
}

/**
 * Takes erased people out of a file before it is stored: their turns stay as empty places, their names go, also where
 * others say them in full.
 */
export async function withoutSuppressedPeople(
  tx: Tx, workspaceId: string, speakers: ResolvedSpeaker[], segments: ParsedSegment[],
): Promise<{ speakers: ResolvedSpeaker[]; segments: ParsedSegment[]; erased: boolean }> {
  if (!(await anybodySuppressed(tx, workspaceId))) return { speakers, segments, erased: false }
  const hashesOf = (speaker: ResolvedSpeaker) => [speaker.label, ...(speaker.email ? [speaker.email] : [])].map((label) => suppressionHash(workspaceId, label))
  const known = await suppressed(tx, workspaceId, 'person')
  const mask = await erasedNamesMask(tx, workspaceId)
  const replaced = new Map<string, string>()
  for (const speaker of speakers) {
    if (hashesOf(speaker).some((hash) => known.has(hash))) replaced.set(speaker.label, erasedLabel(replaced.size))
  }
  const masked = segments.map((segment) => ({ ...segment, text: mask(segment.text) }))
  return {
    erased: replaced.size > 0 || masked.some((segment, at) => segment.text !== segments[at]?.text),
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
