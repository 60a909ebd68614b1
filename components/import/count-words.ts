import type { ImportFileView } from '@/lib/ingest/types'
import { count, formatNumber } from '@/lib/shared/format'

const DROPPED: Record<string, string> = {
  seller_side: 'said by our side',
  unknown_side: 'said by a speaker whose side nobody has told',
  our_claim: 'a claim of ours that they gave back',
  chatter: 'small talk',
  special_category: 'about health, religion or other protected matters',
  low_reading: 'too uncertain',
  not_grounded: 'not in the words',
  objected: 'of people who do not want to be modelled',
  consent: 'of people who do not want to be modelled',
  unknown_holder: 'with nobody to hold it',
  duplicate: 'said twice',
  wrong_turn: 'quoted from another turn',
  unknown_turn: 'of turns that do not exist',
  bad_shape: 'of another form than asked for',
  bad_statement: 'with no usable statement',
  our_holder: 'held by our side',
  unknown_match: 'matched with a belief that does not exist',
  invented_reason: 'with a reason that nobody gave',
  mistrusted: 'not trusted, because the text gives orders to machines',
  instruction: 'addressed to a machine',
  hypothetical: 'that nobody holds',
  bare_assent: 'a mere yes',
  quoted_mail: 'quoted from an earlier mail',
  former_word: 'what they said before and now take back',
  too_many: 'less likely than the most that are kept of one conversation',
}

/** What of a file was not read, by the reason for it. */
const SKIPPED: Record<string, [one: string, many: string]> = {
  private_comment: ['private comment', 'private comments'],
  unclear_privacy: ['message that may be private, as its table does not plainly call it public', 'messages that may be private, as their table does not plainly call them public'],
  quoted_mail: ['earlier mail quoted in it', 'earlier mails quoted in it'],
  signature: ['signature', 'signatures'],
  bot_author: ['message of a bot', 'messages of bots'],
  duplicate_message: ['message sent twice', 'messages sent twice'],
  special_category: ['sentence about a protected matter, not stored', 'sentences about protected matters, not stored'],
  erased_person: ['turn of somebody who was erased, kept out', 'turns of people who were erased, kept out'],
  bad_line: ['line that could not be understood', 'lines that could not be understood'],
  bad_cue: ['caption that could not be understood', 'captions that could not be understood'],
  empty_cue: ['caption without words', 'captions without words'],
  empty_sentence: ['sentence without words', 'sentences without words'],
  call_without_transcript: ['call without a transcript', 'calls without a transcript'],
  bounced_mail: ['notice that a mail did not arrive', 'notices that mails did not arrive'],
  calendar_invitation: ['calendar invitation, its text not read', 'calendar invitations, their text not read'],
  unreadable_mail: ['mail that could not be read', 'mails that could not be read'],
  mail_without_words: ['mail without words of its own', 'mails without words of their own'],
  attachment: ['attachment', 'attachments'],
  machine_notes: ['line that a machine wrote', 'lines that a machine wrote'],
  outside_talk: ['line that stands above or below the conversation', 'lines that stand above or below the conversation'],
  chat_reaction: ['reaction in the chat', 'reactions in the chat'],
  description_repeats_comment: ['description that repeats its first comment', 'descriptions that repeat their first comment'],
}

/** What can be done about something that was left out. */
const REMEDIES: Record<string, string> = {
  erased_person: 'If it was somebody else of the same name, an admin says so under Settings, Privacy. Undo this import then, and bring the file again.',
}

/** What was not left out but should be known: how the file was taken. */
const NOTES: Record<string, string> = {
  time_zone_unknown_read_as_utc: 'It names a time but no time zone: it was taken for UTC.',
  dates_read_day_first: 'No date in it tells whether the day or the month comes first: the day was taken. If that is wrong, undo this import, write dates like 2026-03-31, and import it again.',
  dates_read_month_first: 'No date in it tells whether the day or the month comes first: the month was taken. If that is wrong, undo this import, write dates like 2026-03-31, and import it again.',
  decoded_as_windows_1252: 'Its letters are in an old Windows encoding. If some look wrong, save it as UTF-8 and import it again.',
  no_text: 'It holds no words that could be read.',
}

type SkippedList = NonNullable<ImportFileView['counts']>['skipped']

/** "12 pieces of evidence found, 3 of them uncertain and folded away": what came of a file, in one line. */
export function heardWords({ shown, possiblyHeard }: { shown: number; possiblyHeard: number }): string {
  const all = shown + possiblyHeard
  if (all === 0) return 'No evidence of a belief was found'
  const found = `${count(all, 'piece')} of evidence found`
  if (possiblyHeard === 0) return found
  return `${found}, ${possiblyHeard === all ? (all === 1 ? 'uncertain and folded away' : 'all uncertain and folded away') : `${formatNumber(possiblyHeard)} of them uncertain and folded away`}`
}

/** What was heard and does not count, and why, the largest first: "4 said by our side", "2 too uncertain". */
export function droppedWords(dropped: Record<string, number>): string[] {
  return Object.entries(dropped)
    .filter(([, n]) => n > 0)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([reason, n]) => `${formatNumber(n)} ${DROPPED[reason] ?? plain(reason)}`)
}

/** What of a file was not read at all: "2 private comments". */
export function skippedWords(skipped: SkippedList): string[] {
  return skipped.filter((each) => each.count > 0 && !(each.reason in NOTES)).map(({ reason, count: n, detail }) => {
    const [one, many] = SKIPPED[reason.startsWith('special_category') ? 'special_category' : reason] ?? [plain(reason), plain(reason)]
    return `${count(n, one, many)}${detail ? ` (${detail})` : ''}`
  })
}

/** How a file was taken and what can be done about what was left out, where its reader should know, in sentences. */
export const noteWords = (skipped: SkippedList): string[] => skipped.flatMap(({ reason, count: n }) => (n > 0 ? (NOTES[reason] ?? REMEDIES[reason] ?? []) : []))

/** The words that are missing, by their lines; how many more there are; and what to do about it. Null where none are. */
export function lostWords(skipped: SkippedList): { lines: string[]; remedy: [before: string, example: string, after: string] } | null {
  const lost = skipped.flatMap((each) => each.lost ?? [])
  if (lost.length === 0) return null
  const many = skipped.reduce((n, each) => n + (each.lost ? each.count : 0), 0)
  return {
    lines: [...lost.map(({ line, text }) => `Line ${formatNumber(line)}: “${text}”`), ...(many > lost.length ? [`and ${formatNumber(many - lost.length)} more`] : [])],
    remedy: [
      'These words are missing from what was read. To have them, undo this import, put a time such as ', '00:00:01.000 --> 00:00:04.000',
      ' above them in the file, and import it again.',
    ],
  }
}

/** "not read: German; connect a model", or null when every language was read. */
export function unreadWords(languages: readonly string[]): string | null {
  return languages.length === 0 ? null : `not read: ${[...new Set(languages)].map(languageName).join(', ')}; connect a model`
}

/** A language tag in English; what is not a tag stays as it is. */
export function languageName(language: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) return language
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
}

const plain = (reason: string) => reason.replaceAll('_', ' ')
