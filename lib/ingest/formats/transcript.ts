import type { ParsedFile } from '../types'
import { isSentence, titleIn } from './around-talk'
import { UnreadableFileError } from './errors'
import { readLooseDate } from './loose-date'
import { isMachineLine } from './machine-lines'
import { clockAlone } from './name-and-clock'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { isDated, type Stamp } from './stamp'
import { talkIn } from './talk'
import { isTimed } from './turn-start'
import { timesFromStart } from './turn-times'
import { segmentsFrom, SkipCounter, speakersOf, type Turn } from './turns'

/** What a chat writes in the place of a picture: "<Media omitted>". */
const ATTACHMENT = /^\s*\u200e?<?(?:media|image|video|audio|document|sticker|gif) omitted>?\s*$/i

/** Google Meet's documents carry an AI summary first: only what stands under "Transcript" was said. */
function afterNotes(lines: string[]): { lines: string[]; from: number } {
  const mark = lines.findIndex((line) => /^\s*📖\s*Transcript\b|^\s*#*\s*Transcript\s*$/i.test(line))
  return mark < 0 ? { lines, from: 0 } : { lines: lines.slice(mark + 1), from: mark + 1 }
}

/** Chat exports note reactions and repeat the message that is answered. */
function chatText(text: string): string | null {
  if (/^(?:Reacted to|Removed a .* reaction from)\s/i.test(text.trim())) return null
  return text.replace(/^\s*Replying to\s+["“].*?(?:["”]|\.{3}|…)\s*/is, '')
}

type ReadTurn = Turn & { chat?: boolean }

/** The turns of a talk, and the lines above it. What is nobody's words is counted, by line where the importer may miss it. */
function readTurns(lines: string[], from: number, skips: SkipCounter): { turns: ReadTurn[]; heading: string[] } {
  const { starts, end } = talkIn(lines)
  const isDatedChat = starts.some((start) => start?.at !== undefined)
  const turns: ReadTurn[] = []
  const heading: string[] = []
  let clock: Stamp = {}
  for (const [index, line] of lines.entries()) {
    const start = starts[index] ?? null
    const time = start === null ? clockAlone(line) : null
    if (line.trim() === '') continue
    if (index >= end) skips.add('outside_talk', 1, from + index + 1)
    else if (time !== null) clock = time
    else if (isMachineLine(line) || (isDatedChat && start === null && isDated(line))) skips.add('machine_notes')
    else if (start !== null) {
      const { ms, at }: Stamp = isTimed(start) ? start : clock
      turns.push({ speaker: start.speaker, text: start.text, startMs: ms, at, ...(start.chat === true ? { chat: true } : {}) })
      if (!isTimed(start)) clock = {}
    } else if (turns.length > 0) (turns.at(-1) as Turn).text += ` ${line}`
    else {
      heading.push(line)
      if (isSentence(line)) skips.add('outside_talk', 1, from + index + 1)
    }
  }
  return { turns, heading }
}

/** Turns without reactions and pictures. */
function withWords(turns: ReadTurn[], skips: SkipCounter): ReadTurn[] {
  return turns.flatMap((turn) => {
    const said = turn.chat === true ? chatText(turn.text) : turn.text
    if (said !== null && !ATTACHMENT.test(said)) return [{ ...turn, text: said }]
    skips.add(said === null ? 'chat_reaction' : 'attachment')
    return []
  })
}

/**
 * Reads `Name: text` conversations (also Google Meet, saved captions and Zoom chat). Lines above the first turn are
 * the heading; clock times are from midnight or from the start, so they are made relative to the first.
 * @throws UnreadableFileError when there is no turn
 */
export function parseTranscript({ fileName, text }: FormatInput): ParsedFile {
  const all = text.split('\n')
  const { lines, from } = afterNotes(all)
  const skips = new SkipCounter()
  if (from > 0) skips.add('machine_notes', all.slice(0, from).filter((line) => line.trim() !== '').length)
  const read = readTurns(lines, from, skips)
  const heading = [...all.slice(0, from), ...read.heading]
  const kept = withWords(read.turns, skips)
  const firstAt = kept.find((turn) => turn.at !== undefined)?.at
  const segments = segmentsFrom(timesFromStart(kept), { merge: firstAt === undefined })
  if (segments.length === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'no turn of the form "Name: text" was found.', remedy: 'Put each speaker\'s name and a colon before what was said.',
    })
  }
  const dated = heading.map((line) => readLooseDate(line)).find((each) => each !== null) ?? null
  if (dated === null ? firstAt !== undefined : !dated.zoned) skips.add('time_zone_unknown_read_as_utc')
  return parsedFile('transcript_txt', [{
    ...emptyInteraction('call'), title: titleIn(heading), occurredAt: dated?.at ?? firstAt ?? null, segments, speakers: speakersOf(segments),
  }], skips.list())
}
