import type { ExtractorInput, ReadableSegment } from '@/lib/beliefs/types'
import { languageOf } from './language'

/** The segments that may be read, and what was left out by side and by language. */
export type Readable = {
  segments: ReadableSegment[]
  dropped: Record<string, number>
  unread: { language: string; segments: number[] }[]
}

/**
 * Only the customer's side speaks for the customer. Our side and partners are counted as `seller_side`, unplaced speakers as
 * `unknown_side` (a shared microphone of the account is read). A segment whose language is not English is not read.
 */
export function readableSegments(input: ExtractorInput): Readable {
  const dropped: Record<string, number> = {}
  const foreign = new Map<string, number[]>()
  const ofSpeaker = new Map<string, Map<string, number>>()
  const languages = input.segments.map((s) => languageOf(s.text))
  input.segments.forEach((s, i) => {
    const language = languages[i]
    // Our words say nothing about the language of whoever else speaks under the same label.
    if (!language || isOurs(s)) return
    const tally = ofSpeaker.get(s.speaker) ?? new Map<string, number>()
    tally.set(language, (tally.get(language) ?? 0) + s.text.length)
    ofSpeaker.set(s.speaker, tally)
  })
  const usual = (speaker: string): string => {
    const tally = [...(ofSpeaker.get(speaker) ?? [])].sort((a, b) => b[1] - a[1])
    return tally[0]?.[0] ?? 'English'
  }
  const segments: ReadableSegment[] = []
  input.segments.forEach((segment, i) => {
    if (segment.text.trim() === '') return
    if (isOurs(segment)) {
      dropped['seller_side'] = (dropped['seller_side'] ?? 0) + 1
    } else if (segment.side === 'unknown' && !segment.shared) {
      dropped['unknown_side'] = (dropped['unknown_side'] ?? 0) + 1
    } else {
      const language = languages[i] ?? usual(segment.speaker)
      if (language === 'English' || hasEnglishSentence(segment.text)) segments.push(segment)
      else foreign.set(language, [...(foreign.get(language) ?? []), segment.index])
    }
  })
  const unread = [...foreign].map(([language, indexes]) => ({ language, segments: indexes })).sort((a, b) => a.language.localeCompare(b.language))
  return { segments, dropped, unread }
}

const isOurs = ({ side }: ReadableSegment): boolean => side === 'us' || side === 'partner'

/** Code-switched speech: at least one sentence of some length is English. */
function hasEnglishSentence(text: string): boolean {
  return sentencesIn(text).some(({ said }) => said.trim().split(/\s+/).length > 3 && languageOf(said) === 'English')
}

function sentencesIn(text: string): { said: string; start: number }[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].map((m) => ({ said: m[0], start: m.index }))
}

/** Sentences of a segment in another language, as character ranges: code-switched speech is read where it is English. */
export function foreignRanges(text: string): { start: number; end: number; language: string }[] {
  const ranges: { start: number; end: number; language: string }[] = []
  for (const { said, start } of sentencesIn(text)) {
    const language = languageOf(said)
    if (language && language !== 'English') ranges.push({ start, end: start + said.length, language })
  }
  return ranges
}
