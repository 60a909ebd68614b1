import { compile } from 'html-to-text'
import { byWord } from '@/lib/shared/by-word'

/** One caption: its text lines as they stand, and the line number (1-based) of its timing line. */
export type Cue = { startMs: number; endMs: number; lines: string[]; line: number; id: string | null }
/** What looks like a caption and is none: the line at fault, and the words that are lost with it. */
export type BadCue = { line: number; text: string }
export type CueFile = { cues: Cue[]; bad: BadCue[] }

const STAMP = String.raw`(-?)(?:(\d{1,3}):)?(-?\d{1,2}):(-?\d{1,2})(?:[.,](\d{1,9}))?`
const WRONG_TIME = /^[\s\d:.,;x?-]*[-–—=]+>|^\s*\d{1,2}[:.]\d\d\S*\s*[-–—→]+\s*\S+\s*$/
const TIMING = new RegExp(String.raw`^\s*${STAMP}\s*-->\s*${STAMP}(?:\s.*)?$`)

function milliseconds(match: RegExpMatchArray, from: number): number {
  const [sign, hours, minutes, seconds, fraction] = match.slice(from, from + 5)
  const part = (text: string | undefined): number => Math.abs(Number(text ?? 0))
  const ms = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 1000)
  const size = ((part(hours) * 60 + part(minutes)) * 60 + part(seconds)) * 1000 + ms
  const negative = sign === '-' || minutes?.startsWith('-') === true || seconds?.startsWith('-') === true
  return negative ? -size : size
}

/**
 * Tolerant reader of WebVTT and SRT: unpadded, hourless and negative times, comma or dot, missing blank lines.
 * Never throws; what looks like a cue and is none is reported by line number.
 * @param text with `\n` line ends
 */
export function readCues(text: string): CueFile {
  const lines = text.split('\n')
  const cues: Cue[] = []
  const bad: BadCue[] = []
  let at = 0
  if (/^\s*WEBVTT/.test(lines[0] ?? '')) {
    at = 1
    while (at < lines.length && lines[at]?.trim() !== '' && !lines[at]?.includes('-->')) at += 1
    // A header line directly above a timing line may be that cue's number.
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') { at += 1; continue }
    if (/^(NOTE|STYLE|REGION)(\s|$)/.test(line)) { at = endOfBlock(lines, at); continue }
    const timing = TIMING.exec(line)
    if (timing !== null) {
      const end = endOfCue(lines, at + 1)
      cues.push({
        startMs: milliseconds(timing, 1), endMs: milliseconds(timing, 6), line: at + 1,
        lines: lines.slice(at + 1, end).filter((each) => each.trim() !== ''),
        id: idAbove(lines, at),
      })
      at = end
      continue
    }
    const next = lines[at + 1] ?? ''
    if (TIMING.test(next)) { at += 1; continue }
    const end = endOfCue(lines, at + 1)
    bad.push(badCue(lines.slice(at, end), at + 1))
    at = end
  }
  return { cues, bad }
}

/** A time that is written wrongly is at fault, else the first line. Numbers and times are no words. */
function badCue(block: string[], line: number): BadCue {
  const fault = block.findIndex((each) => WRONG_TIME.test(each))
  return { line: line + Math.max(0, fault), text: block.filter((each) => !WRONG_TIME.test(each) && !/^\s*\d+\s*$/.test(each)).map(plainCueText).join(' ') }
}

/** What stands above the first cue of a WebVTT file: its title, and notes in it. */
export function headOf(text: string): string[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.includes('-->'))
  return /^\s*WEBVTT/.test(lines[0] ?? '') ? lines.slice(0, first < 0 ? lines.length : first) : []
}

function endOfBlock(lines: string[], at: number): number {
  let end = at
  while (end < lines.length && lines[end]?.trim() !== '') end += 1
  return end
}

/** A cue ends at a blank line, or before the next timing line (and its bare number) when the blank line is missing. */
function endOfCue(lines: string[], from: number): number {
  let end = from
  while (end < lines.length && lines[end]?.trim() !== '' && !(lines[end] ?? '').includes('-->')) end += 1
  const broken = (lines[end] ?? '').includes('-->')
  return broken && end > from && /^\s*\d+\s*$/.test(lines[end - 1] ?? '') ? end - 1 : end
}

function idAbove(lines: string[], at: number): string | null {
  const above = lines[at - 1]?.trim() ?? ''
  return above === '' || above.includes('-->') || above.startsWith('WEBVTT') ? null : above
}

const ENTITIES: Record<string, string> = byWord({ amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"', apos: "'" })
const plainHtml = compile({ wordwrap: false })
const LAST_CODE_POINT = 0x10ffff

/** The character that "&amp;", "&#8212;", "&#x2014;" or "&eacute;" stands for; anything else as it is. */
function characterOf(reference: string): string {
  const name = reference.slice(1, -1)
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference
  }
  // Blanks of all widths come out as nothing.
  return ENTITIES[name] ?? (plainHtml(reference) || ' ')
}

/** Cue text without WebVTT markup and with its character references resolved. */
export function plainCueText(text: string): string {
  return text
    .replace(/<\/?(?:[cibu]|v|lang|ruby|rt|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/g, '')
    .replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g, characterOf)
}
