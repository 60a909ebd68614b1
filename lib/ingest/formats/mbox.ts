import { breaths } from '@/lib/shared/in-slices'
import type { ParsedFile, ParsedInteraction } from '../types'
import { parseEml } from './eml'
import { UnreadableFileError } from './errors'
import { parsedFile } from './parser'
import { SkipCounter } from './turns'

/** "From ana@x.example Wed Mar 04 10:01:00 2026" and Gmail's "From 17…@xxx Wed Mar 04 10:00:00 +0000 2026" begin a mail, before its header. */
const SEPARATOR = /^From \S+ .*\d\d:\d\d.* \d{4}\b/
const HEADER = /^[\w-]+:/

/** True when bytes begin as a mailbox does, be it of one mail. */
export const looksLikeMailbox = (start: string): boolean => {
  const [first = '', next = ''] = start.trimStart().split('\n')
  return SEPARATOR.test(first) && HEADER.test(next)
}

type StoredMail = { line: number; bytes: Uint8Array }

/** The mails of a mailbox with the line on which each begins. Works on Latin-1, because each mail names its own encodings. */
function mailsOf(bytes: Uint8Array): StoredMail[] {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const starts = lines.flatMap((line, at) => (SEPARATOR.test(line) && HEADER.test(lines[at + 1] ?? '') ? [at] : []))
  return starts.map((start, index) => {
    // A mailbox marks a line of a mail that begins with "From " by ">", one more for each time that it was stored.
    const own = lines.slice(start + 1, starts[index + 1]).map((line) => line.replace(/^>(?=>*From )/, ''))
    return { line: start + 1, bytes: Buffer.from(own.join('\n'), 'latin1') }
  })
}

/**
 * Reads a mailbox (`.mbox`): an interaction a mail. A mail that cannot be read is counted by its line, one without words of its
 * own (quoted, or of a machine) by itself; neither loses the others.
 * @throws UnreadableFileError when no mail of it has words
 */
export async function parseMailbox({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<ParsedFile> {
  const skips = new SkipCounter()
  const interactions: ParsedInteraction[] = []
  const breath = breaths()
  for (const mail of mailsOf(bytes)) {
    await breath()
    const parsed = await parseEml({ fileName, bytes: mail.bytes }).catch((error: unknown) => {
      if (error instanceof UnreadableFileError) return null
      throw error
    })
    if (parsed === null) { skips.add('unreadable_mail', 1, mail.line); continue }
    for (const { reason, count } of parsed.skipped) skips.add(reason === 'no_text' ? 'mail_without_words' : reason, count)
    interactions.push(...parsed.interactions.filter(({ segments }) => segments.length > 0))
  }
  if (interactions.length === 0) {
    throw new UnreadableFileError({ fileName, problem: 'no mail of this mailbox has words that can be read.', remedy: 'Export it again, or save its mails one by one as .eml.' })
  }
  return parsedFile('eml', interactions, skips.list())
}
