import { count } from '@/lib/shared/format'
import type { FileFormat, ParsedFile, ParsedInteraction, Skipped } from '../types'
import { UNKNOWN_SPEAKER } from './turns'

/** What a format's reader gets: the text with `\n` line ends and no byte order mark. */
export type FormatInput = { fileName: string; text: string; bytes: Uint8Array }
export type FormatReader = (input: FormatInput) => ParsedFile | Promise<ParsedFile>

const NAMES: Record<FileFormat, string> = {
  zoom_vtt: 'Zoom transcript', teams_vtt: 'Teams transcript', vtt: 'WebVTT captions', srt: 'SRT captions', otter_txt: 'Otter transcript',
  transcript_txt: 'Text transcript', gong_json: 'Gong export', zendesk_json: 'Zendesk export', ticket_csv: 'Ticket table', eml: 'E-mail',
  segment_jsonl: 'Product usage', plain_text: 'Plain text',
}

/** Blank fields of an interaction, for a reader to fill in. */
export function emptyInteraction(type: ParsedInteraction['type']): ParsedInteraction {
  return {
    type, title: null, occurredAt: null, externalId: null, threadId: null, accountHint: null, speakers: [], segments: [], usage: [],
  }
}

/** Puts a reader's result together with its one-line summary. */
export function parsedFile(format: FileFormat, interactions: ParsedInteraction[], skipped: Skipped[]): ParsedFile {
  const segments = interactions.reduce((n, each) => n + each.segments.length, 0)
  const events = interactions.reduce((n, each) => n + each.usage.length, 0)
  const speakers = new Set(interactions.flatMap((each) => each.speakers.map((speaker) => speaker.label)))
  speakers.delete(UNKNOWN_SPEAKER)
  const call = interactions.every((each) => each.type === 'call')
  const parts = [NAMES[format]]
  if (interactions.length !== 1) parts.push(count(interactions.length, format === 'gong_json' ? 'call' : interactions[0]?.type === 'usage' ? 'account' : interactions[0]?.type ?? 'interaction'))
  if (events > 0) parts.push(count(events, 'event'))
  else parts.push(count(segments, call ? 'turn' : 'paragraph'), speakers.size === 0 ? 'speakers not named' : count(speakers.size, 'speaker'))
  return { format, summary: parts.join(', '), interactions, skipped }
}
