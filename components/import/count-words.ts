import type { ImportFileView } from '@/lib/ingest/types'

const DROPPED: Record<string, string> = {
  seller_side: 'said by our side',
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
  too_many: 'less likely than the most that are kept of one conversation',
}

const SKIPPED: Record<string, [one: string, many: string]> = {
  private_comment: ['private comment, never read', 'private comments, never read'],
  quoted_mail: ['quoted mail', 'quoted mails'],
  signature: ['signature', 'signatures'],
  bot_author: ['message of a bot', 'messages of bots'],
  duplicate_message: ['message sent twice', 'messages sent twice'],
  special_category: ['sentence about a protected matter, not stored', 'sentences about protected matters, not stored'],
  erased_person: ['turn of somebody who was erased, kept out', 'turns of people who were erased, kept out'],
  bad_line: ['line that could not be read', 'lines that could not be read'],
}

/** "12 shown, 3 possibly heard": what came of a file, in one line. */
export function heardWords({ shown, possiblyHeard }: { shown: number; possiblyHeard: number }): string {
  if (shown + possiblyHeard === 0) return 'No beliefs found'
  return [`${shown} shown`, ...(possiblyHeard > 0 ? [`${possiblyHeard} possibly heard`] : [])].join(', ')
}

/** What was left out and why, the largest first: "4 said by our side", "2 too uncertain". */
export function droppedWords(dropped: Record<string, number>): string[] {
  return Object.entries(dropped)
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([reason, count]) => `${count} ${DROPPED[reason] ?? plain(reason)}`)
}

/** What of a file was not read at all: "2 private comments, never read". */
export function skippedWords(skipped: NonNullable<ImportFileView['counts']>['skipped']): string[] {
  return skipped.filter((s) => s.count > 0).map(({ reason, count, detail }) => {
    const [one, many] = SKIPPED[reason.startsWith('special_category') ? 'special_category' : reason] ?? [plain(reason), plain(reason)]
    return `${count} ${count === 1 ? one : many}${detail ? ` (${detail})` : ''}`
  })
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
