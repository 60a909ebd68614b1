import type { ParsedFile } from '../types'
import { UnreadableFileError } from './errors'
import { splitLabel } from './labels'
import { readLooseDate } from './loose-date'
import { clockMs } from './otter'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { segmentsFrom, SkipCounter, speakersOf, type Turn } from './turns'
import { squeeze } from './text'

const CLOCK = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?`
const CHAT = new RegExp(String.raw`^(\d{1,2}:\d\d:\d\d)\t(?:\s*From\s+)?([^\t]{1,80}?)(?:\s+to\s+[^:\t]+)?\s*:\t?\s*(.*)$`)
const OLD_CHAT = new RegExp(String.raw`^(\d{1,2}:\d\d:\d\d)\s+From\s+(.{1,80}?)(?:\s+to\s+[^:]+?)?\s*:\s*(.*)$`, 'i')
const CAPTION = new RegExp(String.raw`^\[([^\]\d][^\]]{0,79})\]\s+(${CLOCK})\s*$`)
const STAMPED = new RegExp(String.raw`^\s*[[(]?(${CLOCK})[\])]?\s*[-–|]?\s+(\S.*)$`)
const STAMP_IN_LABEL = new RegExp(String.raw`^(.{1,70}?)\s*[[(](${CLOCK})[\])]\s*:\s*(.*)$`)
const TIME_LINE = new RegExp(String.raw`^\s*[[(]?(${CLOCK})[\])]?\s*$`)
const MACHINE = /^(?:(?:Meeting ended|Transcription ended) after\b|This editable transcript was computer generated\b|People can also change the text after\b|Recording\b.*\bstarted$)/i

type Start = { speaker: string; text: string; ms?: number; chat?: boolean }

/** The beginning of a turn, in any of the layouts in which people save a conversation as text. */
export function turnStart(line: string): Start | null {
  const chat = CHAT.exec(line) ?? OLD_CHAT.exec(line)
  if (chat !== null) return { speaker: squeeze(chat[2] ?? ''), text: chat[3] ?? '', ms: clockMs(chat[1] ?? ''), chat: true }
  const caption = CAPTION.exec(line)
  if (caption !== null) return { speaker: squeeze(caption[1] ?? ''), text: '', ms: clockMs(caption[2] ?? '') }
  const inLabel = STAMP_IN_LABEL.exec(line)
  if (inLabel !== null && splitLabel(`${inLabel[1]}: x`) !== null) {
    return { speaker: squeeze(inLabel[1] ?? ''), text: inLabel[3] ?? '', ms: clockMs(inLabel[2] ?? '') }
  }
  const stamped = STAMPED.exec(line)
  const split = splitLabel(stamped?.[2] ?? line)
  if (split === null) return null
  return { speaker: split.label, text: split.text, ...(stamped === null ? {} : { ms: clockMs(stamped[1] ?? '') }) }
}

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

/**
 * Reads `Name: text` conversations (also Google Meet, saved captions and Zoom chat). Lines above the first turn are
 * the heading; clock times are from midnight or from the start, so they are made relative to the first.
 * @throws UnreadableFileError when there is no turn
 */
export function parseTranscript({ fileName, text }: FormatInput): ParsedFile {
  const { lines, from } = afterNotes(text.split('\n'))
  const skips = new SkipCounter()
  if (from > 0) skips.add('machine_notes', text.split('\n').slice(0, from).filter((line) => line.trim() !== '').length)
  const turns: (Turn & { chat?: boolean })[] = []
  const heading: string[] = text.split('\n').slice(0, from)
  let clock: number | undefined
  for (const line of lines) {
    const time = TIME_LINE.exec(line)
    if (time !== null) { clock = clockMs(time[1] ?? ''); continue }
    if (MACHINE.test(line.trim())) { skips.add('machine_notes'); continue }
    const start = turnStart(line)
    if (start !== null) {
      turns.push({ speaker: start.speaker, text: start.text, startMs: start.ms ?? clock, ...(start.chat === true ? { chat: true } : {}) })
      if (start.ms === undefined) clock = undefined
    } else if (turns.length === 0) heading.push(line)
    else if (line.trim() !== '') (turns.at(-1) as Turn).text += ` ${line}`
  }
  const kept = turns.flatMap((turn) => {
    const said = turn.chat === true ? chatText(turn.text) : turn.text
    if (said !== null) return [{ ...turn, text: said }]
    skips.add('chat_reaction')
    return []
  })
  const zero = kept.find((turn) => turn.startMs !== undefined)?.startMs ?? 0
  const relative = zero > 3 * 3_600_000 ? kept.map((turn) => ({ ...turn, startMs: turn.startMs === undefined ? undefined : Math.max(0, turn.startMs - zero) })) : kept
  const segments = segmentsFrom(relative, { merge: true })
  if (segments.length === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'no turn of the form "Name: text" was found.', remedy: 'Put each speaker\'s name and a colon before what was said.',
    })
  }
  const title = heading.map((line) => line.trim()).find((line) => line !== '' && readLooseDate(line.slice(0, 12)) === null && !/^[📝📖]/u.test(line)) ?? null
  const dated = heading.map((line) => readLooseDate(line)).find((each) => each !== null) ?? null
  if (dated !== null && !dated.zoned) skips.add('time_zone_unknown_read_as_utc')
  return parsedFile('transcript_txt', [{
    ...emptyInteraction('call'), title: title === null ? null : squeeze(title), occurredAt: dated?.at ?? null, segments, speakers: speakersOf(segments),
  }], skips.list())
}
