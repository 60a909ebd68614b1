import { parseFile } from '../parse'
import type { ParsedFile, ParsedInteraction } from '../types'

/** Parses text written in a test, under a name that gives nothing away. */
export function parseText(text: string, fileName = 'upload'): Promise<ParsedFile> {
  return parseFile({ fileName, bytes: new TextEncoder().encode(text) })
}

/** The only interaction of a parsed file. */
export function onlyInteraction(parsed: ParsedFile): ParsedInteraction {
  const [interaction, ...more] = parsed.interactions
  if (interaction === undefined || more.length > 0) throw new Error(`expected one interaction, got ${parsed.interactions.length}`)
  return interaction
}

/** `speaker: text` per segment, to compare at a glance. */
export function spoken(parsed: ParsedFile): string[] {
  return parsed.interactions.flatMap((each) => each.segments.map((segment) => `${segment.speaker}: ${segment.text}`))
}

/** What was left out, as `{ reason: count }`. */
export function skippedCounts(parsed: ParsedFile): Record<string, number> {
  return Object.fromEntries(parsed.skipped.map(({ reason, count }) => [reason, count]))
}
