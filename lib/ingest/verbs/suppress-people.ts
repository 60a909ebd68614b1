import type { Tx } from '@/lib/db/transaction'
import { erasedLabels } from '@/lib/privacy'
import { isFullName, normaliseName } from '@/lib/shared/names'
import { withoutThem } from '../erased'
import { coverErased } from '../mask'
import type { ResolvedSpeaker } from '../resolve'
import { ERASED_TEXT } from '../erasure/store'
import type { KnownPeople } from '../speakers'
import type { ParsedSegment, ParsedUsageEvent } from '../types'
import type { PeopleAtHand } from './people-at-hand'

type Known = { name: string; aliases: string[]; emails?: string[]; email?: string | null }

type IsErased = (label: string) => boolean

/**
 * Tells of a label whether somebody erased went by it, but for the labels of somebody who is known where the text is from: whoever was
 * erased is known nowhere, so that is a namesake.
 */
function butNamesakes(isErased: IsErased, here: readonly Known[]): IsErased {
  let namesakes: Set<string> | null = null
  return (label) => {
    if (!isErased(label)) return false
    namesakes ??= new Set(here.flatMap(({ name, aliases, emails = [], email }) => [name, ...aliases, ...emails, ...(email ? [email] : [])]).filter(isFullName).map(normaliseName))
    return !namesakes.has(normaliseName(label))
  }
}

/** Covers the names of erased people in a text of these accounts, but for those whom `here` knows; leaves texts alone where nobody was erased. */
export async function erasedNamesMask(tx: Tx, workspaceId: string, accountIds: readonly string[], here: readonly Known[] = []): Promise<(text: string) => string> {
  return maskOf(await erasedLabels(tx, workspaceId, accountIds), here)
}

/** The same at an account whose people are at hand. */
export const maskFor = ({ isErased, known }: PeopleAtHand): ((text: string) => string) => maskOf(isErased, everybodyIn(known))

function maskOf(isErased: IsErased | null, here: readonly Known[]): (text: string) => string {
  if (!isErased) return (text) => text
  const isTheirs = butNamesakes(isErased, here)
  return (text) => coverErased(text, isTheirs)
}

const everybodyIn = ({ people, members }: KnownPeople): Known[] => [...people, ...members]

type Content = { speakers: ResolvedSpeaker[]; segments: ParsedSegment[]; usage: ParsedUsageEvent[] }

/**
 * Takes erased people out of a file before it is stored: their turns stay as empty places, their names go, also where
 * others say them in full, and product usage under their address is nobody's. `turns` counts what was emptied.
 */
export function withoutSuppressedPeople({ isErased, known }: PeopleAtHand, { speakers, segments, usage }: Content): Content & { erased: boolean; turns: number } {
  if (!isErased) return { speakers, segments, usage, erased: false, turns: 0 }
  const isTheirs = butNamesakes(isErased, everybodyIn(known))
  const labelsOf = ({ label, email, answer }: ResolvedSpeaker) => [label, ...(email ? [email] : []), ...(answer.as === 'new_person' ? [answer.name] : [])]
  const mask = (text: string): string => coverErased(text, isTheirs)
  const replaced = new Map<string, string>()
  for (const speaker of speakers) {
    if (labelsOf(speaker).some(isTheirs)) replaced.set(speaker.label, erasedLabel(replaced.size))
  }
  const masked = segments.map((segment) => ({ ...segment, text: mask(segment.text) }))
  const events = usage.map((event) => withoutThem(event, isTheirs, mask))
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
