import type { ParsedSegment, ParsedSpeaker, Skipped } from '../types'
import { isSharedMicrophone, normaliseLabel } from '../speaker-label'
import { squeeze } from './text'

/** The label of words whose speaker the file does not name. */
export const UNKNOWN_SPEAKER = 'Unknown speaker'

export type SpeakerFacts = Partial<Omit<ParsedSpeaker, 'label'>>

/** A speaker from a label and what else the file says. */
export function speakerFrom(label: string, facts: SpeakerFacts = {}): ParsedSpeaker {
  const parts = normaliseLabel(label)
  const speaker: ParsedSpeaker = {
    label,
    name: facts.name ?? parts.name,
    side: facts.side ?? 'unknown',
    shared: facts.shared ?? (isSharedMicrophone(label) || (facts.email !== undefined && isSharedMicrophone(facts.email))),
  }
  const email = facts.email ?? parts.email
  const company = facts.company ?? parts.company
  if (email !== undefined) speaker.email = email.toLowerCase()
  if (company !== undefined) speaker.company = company
  if (facts.title !== undefined) speaker.title = facts.title
  return speaker
}

export type Turn = { speaker: string; text: string; startMs?: number | undefined; endMs?: number | undefined; at?: Date | undefined }

/** Segments from pieces in order. With `merge`, adjacent pieces of one speaker become one segment joined by a space. */
export function segmentsFrom(turns: Turn[], { merge }: { merge: boolean }): ParsedSegment[] {
  const segments: ParsedSegment[] = []
  for (const turn of turns) {
    const text = squeeze(turn.text)
    if (text === '') continue
    const last = segments.at(-1)
    if (merge && last !== undefined && last.speaker === turn.speaker && continues(last)) {
      last.text = `${last.text} ${text}`
      if (turn.endMs !== undefined) last.endMs = Math.max(last.endMs ?? 0, turn.endMs)
      continue
    }
    const segment: ParsedSegment = { index: segments.length, speaker: turn.speaker, text }
    if (turn.startMs !== undefined) segment.startMs = turn.startMs
    if (turn.endMs !== undefined) segment.endMs = turn.endMs
    if (turn.at !== undefined) segment.at = turn.at
    segments.push(segment)
  }
  return segments
}

/** Captions without full stops are told apart all the same. */
const MOST_WORDS_OF_UNKNOWN = 200

/** Words of an unknown voice may be several people's: they are joined to the end of the sentence only, and not for ever. */
function continues(last: ParsedSegment): boolean {
  return last.speaker !== UNKNOWN_SPEAKER || (!/[.?!…]["'”’)]*$/.test(last.text) && last.text.split(' ').length < MOST_WORDS_OF_UNKNOWN)
}

/** The speakers of segments in order of first word, with the facts known per label. */
export function speakersOf(segments: ParsedSegment[], facts: ReadonlyMap<string, SpeakerFacts> = new Map()): ParsedSpeaker[] {
  return [...new Set(segments.map((segment) => segment.speaker))].map((label) => speakerFrom(label, facts.get(label)))
}

/** Counts what is left out, by reason, with the line numbers where there are any. */
export class SkipCounter {
  private readonly counts = new Map<string, { count: number; lines: number[]; lost: NonNullable<Skipped['lost']> }>()

  add(reason: string, count = 1, line?: number, words = ''): void {
    if (count <= 0) return
    const entry = this.counts.get(reason) ?? { count: 0, lines: [], lost: [] }
    entry.count += count
    if (line !== undefined) entry.lines.push(line)
    if (line !== undefined && words !== '') entry.lost.push({ line, text: words })
    this.counts.set(reason, entry)
  }

  list(): Skipped[] {
    return [...this.counts].map(([reason, { count, lines, lost }]) => {
      if (lines.length === 0) return { reason, count }
      const shown = lines.slice(0, 20).join(', ')
      return { reason, count, detail: `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > 20 ? ', …' : ''}`, ...(lost.length > 0 && { lost }) }
    })
  }
}
