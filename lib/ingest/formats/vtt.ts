import type { FileFormat, ParsedFile } from '../types'
import { UnreadableFileError } from './errors'
import { headOf, plainCueText, readCues, type Cue } from './cues'
import { splitLabel } from './labels'
import { readLooseDate } from './loose-date'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { segmentsFrom, SkipCounter, speakersOf, UNKNOWN_SPEAKER, type Turn } from './turns'
import { asObject, asText, readInstant, squeeze } from './text'

type Piece = { speaker: string; text: string }

/** `<v Name>…</v>`; the closing tag is sometimes missing and a cue may hold several voices. */
function voices(body: string): Piece[] | null {
  if (!/<v[\s.]/.test(body)) return null
  const pieces: Piece[] = []
  const before = body.slice(0, body.search(/<v[\s.]/))
  if (plainCueText(before).trim() !== '') pieces.push({ speaker: UNKNOWN_SPEAKER, text: plainCueText(before) })
  for (const match of body.matchAll(/<v(?:\.[^\s<>]*)?\s*([^<>]*)>([\s\S]*?)(?=<v[\s.]|$)/g)) {
    const [name = '', said = ''] = [plainCueText(match[1] ?? '').trim(), match[2] ?? '']
    const [own = '', ...after] = said.split('</v>')
    pieces.push({ speaker: name === '' ? UNKNOWN_SPEAKER : squeeze(name), text: plainCueText(own) })
    const rest = plainCueText(after.join(' ')).trim()
    if (rest !== '') pieces.push({ speaker: UNKNOWN_SPEAKER, text: rest })
  }
  return pieces
}

/** Labels the file uses: name-like prefixes, and lower-case ones such as `ravi.t` that come back. */
function labelsIn(cues: Cue[]): Set<string> {
  const seen = new Map<string, number>()
  for (const line of cues.flatMap((cue) => cue.lines).filter((each) => !/<v[\s.]/.test(each)).map(plainCueText)) {
    const prefix = /^([^:<>?!]{1,70}?): \S/.exec(line)?.[1]?.trim()
    if (prefix !== undefined) seen.set(prefix, (seen.get(prefix) ?? 0) + 1)
  }
  return new Set([...seen].filter(([prefix, count]) => splitLabel(`${prefix}: x`) !== null || (count >= 2 && prefix.split(' ').length <= 2)).map(([prefix]) => prefix))
}

function labelled(cue: Cue, labels: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  for (const line of cue.lines.map(plainCueText)) {
    const match = /^\s*(?:>>\s*)?([^:]{1,70}?): (.*)$/.exec(line) ?? /^\s*(?:>>\s*)?([^:]{1,70}?):\s*()$/.exec(line)
    const label = match?.[1]?.trim()
    const last = pieces.at(-1)
    if (label !== undefined && labels.has(label)) pieces.push({ speaker: squeeze(label), text: match?.[2] ?? '' })
    else if (last !== undefined) last.text = `${last.text} ${line}`
    else pieces.push({ speaker: UNKNOWN_SPEAKER, text: line })
  }
  return pieces
}

/** Teams' `/metadataContent`: the body of a cue is one JSON object. */
function metadata(cue: Cue): { piece: Piece; at: Date | null } | null {
  const body = cue.lines.join(' ').trim()
  if (!body.startsWith('{')) return null
  try {
    const json = asObject(JSON.parse(body))
    const text = asText(json?.spokenText)
    if (json === null || text === null) return null
    return { piece: { speaker: asText(json.speakerName) ?? UNKNOWN_SPEAKER, text }, at: readInstant(json.startDateTime) }
  } catch {
    return null
  }
}

function vttFormat(text: string, cues: Cue[], seen: { voices: number; json: number; labelled: number }): FileFormat {
  if (seen.json > 0) return 'teams_vtt'
  const teamsMarks = /^-?\d{1,2}:\d{1,2}:\d{1,2}\.\d+ +-->/m.test(text) && /^-?\d:\d{1,2}:\d{1,2}\./m.test(text)
  if (seen.voices * 2 >= cues.length && (teamsMarks || cues.some((cue) => /^[\da-f]{8}-[\da-f-]{27}/i.test(cue.id ?? '')))) return 'teams_vtt'
  const numbered = cues.filter((cue) => /^\d+$/.test(cue.id ?? '')).length
  if (seen.labelled * 2 >= cues.length && numbered * 2 >= cues.length) return 'zoom_vtt'
  return 'vtt'
}

/**
 * Reads WebVTT (Zoom, Teams, any other) and SRT captions. Good cues are kept, bad ones counted with their lines.
 * @throws UnreadableFileError when no cue can be read
 */
export function parseCaptions({ fileName, text }: FormatInput): ParsedFile {
  const isVtt = /^\s*WEBVTT/.test(text)
  const { cues, bad } = readCues(text)
  const skips = new SkipCounter()
  for (const { line, text: words } of bad) skips.add('bad_cue', 1, line, squeeze(words))
  const labels = labelsIn(cues)
  const seen = { voices: 0, json: 0, labelled: 0 }
  const turns: Turn[] = []
  let startedAt: Date | null = null
  for (const cue of cues) {
    const json = metadata(cue)
    const spoken = json === null ? voices(cue.lines.join('\n')) : null
    const pieces = json === null ? spoken ?? labelled(cue, labels) : [json.piece]
    if (json !== null) {
      seen.json += 1
      if (startedAt === null && json.at !== null) startedAt = new Date(json.at.getTime() - Math.max(0, cue.startMs))
    } else if (spoken !== null) seen.voices += 1
    else if (pieces.some((piece) => piece.speaker !== UNKNOWN_SPEAKER)) seen.labelled += 1
    if (pieces.every((piece) => piece.text.trim() === '')) skips.add('empty_cue', 1, cue.line)
    for (const piece of pieces) turns.push({ ...piece, startMs: Math.max(0, cue.startMs), endMs: Math.max(0, cue.endMs) })
  }
  const segments = segmentsFrom(turns, { merge: true })
  if (segments.length === 0) {
    throw new UnreadableFileError({
      fileName, line: bad[0]?.line, problem: `no caption with text was found in this ${isVtt ? 'WebVTT' : 'SRT'} file.`,
      remedy: 'Each caption needs a line such as "00:00:01.000 --> 00:00:04.000" with text below it; export the transcript again.',
    })
  }
  const dated = startedAt === null ? headOf(text).map((line) => readLooseDate(line)).find((each) => each !== null) ?? null : null
  if (dated !== null && !dated.zoned) skips.add('time_zone_unknown_read_as_utc')
  const call = { ...emptyInteraction('call'), occurredAt: startedAt ?? dated?.at ?? null, segments, speakers: speakersOf(segments) }
  return parsedFile(isVtt ? vttFormat(text, cues, seen) : 'srt', [call], skips.list())
}
