import type { ConsentState } from '@/lib/crm/types'
import type { ConsentEntry, PersonHeld } from '@/lib/jobs/types'
import { count, formatDate } from '@/lib/shared/format'

/** What is noted last of a person, and what follows from it. */
export function standingOf(consents: readonly ConsentEntry[], today: string): { title: string; follows: string[] } {
  const last = consents[0]
  const on = last ? formatDate(last.at, today) : ''
  switch (last?.state) {
    case 'objected': return { title: `They objected to being modelled on ${on}.`, follows: OUT }
    case 'withdrawn': return { title: `They withdrew their consent to being modelled on ${on}.`, follows: OUT }
    case 'granted': return { title: `They agreed to being modelled on ${on}.`, follows: IN }
    case 'notified': return { title: `They were told that they are modelled on ${on}.`, follows: IN }
    default: return { title: 'They have not objected.', follows: ['Nobody has noted that they were told or agreed.', ...IN] }
  }
}

const IN = ['What they say is read, and so is what others tell of them.']
const OUT = [
  'Since then nothing that they say is read, by us or by a language model, and nothing that others tell of them.',
  'What was read before is kept but not used: it counts in no view, brief, warning or alignment, days gone by included.',
  'Their conversations stay, and whoever sees the account can still open them.',
]

const ENTRY: Record<ConsentState, string> = {
  unknown: 'What was noted before was taken back', notified: 'They were told', granted: 'They agreed', objected: 'They objected', withdrawn: 'They withdrew their consent',
}

/** One line of what was noted over time: "They objected · 3 Nov, noted by Sol Abernathy". */
export const entryWords = ({ state, at, by }: ConsentEntry, today: string): string => `${ENTRY[state]} · ${formatDate(at, today)}${by ? `, noted by ${by}` : ''}`

export type ConsentChoice = { state: ConsentState; label: string }

/** What can be noted of somebody who is modelled, or who is not. */
export const choicesFor = (modelled: boolean): readonly [ConsentChoice, ...ConsentChoice[]] => (modelled ? [
  { state: 'objected', label: 'They object to being modelled' }, { state: 'withdrawn', label: 'They withdraw their consent' },
  { state: 'granted', label: 'They agree to being modelled' }, { state: 'notified', label: 'They were told that they are modelled' },
] : [
  { state: 'granted', label: 'They agree to being modelled again' }, { state: 'unknown', label: 'The objection was noted by mistake' },
])

/** What will change when this is noted, in counts, before it is. */
export function changesBy(state: ConsentState, modelled: boolean, held: PersonHeld, toRead: number): string[] {
  const out = state === 'objected' || state === 'withdrawn'
  if (out === !modelled) return ['Nothing changes in what is read: it is noted with today’s date.']
  if (!out) return [
    held.quotes + held.reported === 0 ? 'Nothing of theirs was read before.' : `Their beliefs count again at once, from ${quotesWords(held)} that ${held.quotes + held.reported === 1 ? 'is' : 'are'} kept.`,
    toRead === 0 ? 'There is no conversation to be read again.' : `${count(toRead, 'conversation')} ${toRead === 1 ? 'is' : 'are'} read again, for what was said meanwhile.`,
  ]
  return [
    held.beliefs === 0 ? 'They hold no belief now; none will be formed.' : `${count(held.beliefs, 'belief')} of theirs ${held.beliefs === 1 ? 'leaves' : 'leave'} every view, brief, warning and alignment at once.`,
    ...(held.others > 0 ? [`${count(held.others, 'belief')} of colleagues or the company ${held.others === 1 ? 'loses' : 'lose'} what they said toward ${held.others === 1 ? 'it' : 'them'}.`] : []),
    ...(held.quotes + held.reported > 0 ? [`${capital(quotesWords(held))} ${held.quotes + held.reported === 1 ? 'stays stored and is' : 'stay stored and are'} not used.`] : []),
    held.conversations === 0 ? 'They have spoken in no conversation yet.' : `The ${held.conversations === 1 ? 'conversation' : `${held.conversations} conversations`} in which they speak ${held.conversations === 1 ? 'stays' : 'stay'} to be opened; of later ones nothing that they say is read.`,
    'It can be taken back.',
  ]
}

const quotesWords = ({ quotes, reported }: PersonHeld): string => [`${count(quotes, 'quote')} of theirs`, ...(reported > 0 ? [`${reported} of others about them`] : [])].join(' and ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is said once it is noted. */
export const notedWords = (state: ConsentState, modelled: boolean): string => {
  const out = state === 'objected' || state === 'withdrawn'
  if (out) return modelled ? 'Noted: they are modelled no longer.' : 'Noted.'
  return modelled ? 'Noted.' : 'Noted: they are modelled again; their conversations are being read again.'
}
