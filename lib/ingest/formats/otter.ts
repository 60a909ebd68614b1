import type { ParsedFile } from '../types'
import { isSentence } from './around-talk'
import { UnreadableFileError } from './errors'
import { readLooseDate } from './loose-date'
import { isMachineLine } from './machine-lines'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { clockMs } from './stamp'
import { segmentsFrom, SkipCounter, speakersOf, UNKNOWN_SPEAKER, type Turn } from './turns'
import { squeeze } from './text'

const TURN = /^(?:(\S.*?)(?:\s{2,}|\t))?\s*(\d{1,3}:\d\d(?::\d\d)?)\s*$/
const FOOTER = /^\s*Transcribed by https?:\/\/(?:www\.)?otter\.ai/i

/** `Name  0:01` above a paragraph; the name may be missing. */
export function otterTurnLine(line: string): { name: string | null; ms: number } | null {
  const match = TURN.exec(line)
  if (match === null) return null
  return { name: match[1] === undefined ? null : squeeze(match[1]), ms: clockMs(match[2] ?? '0:00') }
}

/**
 * Reads Otter's text export: title, date, keywords and speakers, then turns. Its date has no zone and is read as UTC.
 * @throws UnreadableFileError when there is no turn
 */
export function parseOtter({ fileName, text }: FormatInput): ParsedFile {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => otterTurnLine(line) !== null)
  const header = lines.slice(0, Math.max(first, 0)).map((line) => line.trim()).filter(Boolean)
  const skips = new SkipCounter()
  for (const line of header) if (isSentence(line)) skips.add('outside_talk')
  const turns: Turn[] = []
  let current: { name: string | null; ms: number } | null = null
  for (const line of lines.slice(Math.max(first, 0))) {
    const turn = otterTurnLine(line)
    if (turn !== null) current = turn
    else if (isMachineLine(line)) skips.add('machine_notes')
    else if (current !== null && line.trim() !== '' && !FOOTER.test(line)) {
      turns.push({ speaker: current.name ?? UNKNOWN_SPEAKER, text: line, startMs: current.ms })
    }
  }
  const segments = segmentsFrom(turns, { merge: true })
  if (segments.length === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'no turn of a speaker was found in this Otter transcript.',
      remedy: 'Export it from Otter as TXT with speaker names and timestamps.',
    })
  }
  const dated = header.map((line) => readLooseDate(line)).find((each) => each !== null) ?? null
  if (dated !== null && !dated.zoned) skips.add('time_zone_unknown_read_as_utc')
  const title = header[0]
  const titled = title !== undefined && readLooseDate(title) === null && !/^(SUMMARY )?KEYWORDS|^SPEAKERS/.test(title) && !isSentence(title) && !isMachineLine(title) ? title : null
  return parsedFile('otter_txt', [{
    ...emptyInteraction('call'), title: titled, occurredAt: dated?.at ?? null, segments, speakers: speakersOf(segments),
  }], skips.list())
}
