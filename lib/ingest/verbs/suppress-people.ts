import type { Tx } from '@/lib/db/transaction'
import { erasedLabels } from '@/lib/privacy'
import { isFullName, normaliseName } from '@/lib/shared/names'
import { withoutThem } from '../erased'
import { coverErased } from '../mask'
import type { ResolvedSpeaker } from '../resolve'
import { ERASED_TEXT } from '../erasure/store'
import type { ParsedSegment, ParsedUsageEvent } from '../types'

type Known = { name: string; aliases: string[]; emails?: string[]; email?: string | null }

/**
 * Tells of a label whether somebody erased went by it, but for the labels of somebody who is known where the text is from: whoever was
 * erased is known nowhere, so that is a namesake. Null where nobody was erased.
 */
async function erasedBut(tx: Tx, workspaceId: string, accountIds: readonly string[], here: readonly Known[]): Promise<((label: string) => boolean) | null> {
  const isTheirs = await erasedLabels(tx, workspaceId, accountIds)
  if (!isTheirs) return null
  const namesakes = new Set(here.flatMap(({ name, aliases, emails = [], email }) => [name, ...aliases, ...emails, ...(email ? [email] : [])]).filter(isFullName).map(normaliseName))
  return (label) => !namesakes.has(normaliseName(label)) && isTheirs(label)
}

/** Covers the names of erased people in a text of these accounts, but for those whom `here` knows; leaves texts alone where nobody was erased. */
export async function erasedNamesMask(tx: Tx, workspaceId: string, accountIds: readonly string[], here: readonly Known[] = []): Promise<(text: string) => string> {
  const isTheirs = await erasedBut(tx, workspaceId, accountIds, here)
  return (text) => (isTheirs ? coverErased(text, isTheirs) : text)
}

/** Was somebody erased who went by this name or address at this account, or anywhere by all of it? */
export async function isErased(tx: Tx, workspaceId: string, accountId: string, label: string): Promise<boolean> {
  return (await erasedLabels(tx, workspaceId, [accountId]))?.(label) ?? false
}

type Content = { speakers: ResolvedSpeaker[]; segments: ParsedSegment[]; usage: ParsedUsageEvent[] }

/**
 * Takes erased people out of a file before it is stored: their turns stay as empty places, their names go, also where
 * others say them in full, and product usage under their address is nobody's. `turns` counts what was emptied.
 */
export async function withoutSuppressedPeople(tx: Tx, workspaceId: string, accountId: string, { speakers, segments, usage }: Content, here: readonly Known[]): Promise<Content & { erased: boolean; turns: number }> {
  const isTheirs = await erasedBut(tx, workspaceId, [accountId], here)
  if (!isTheirs) return { speakers, segments, usage, erased: false, turns: 0 }
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
