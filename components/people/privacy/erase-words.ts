import type { PersonHeld } from '@/lib/jobs/types'
import { count } from '@/lib/shared/format'

const are = (n: number): string => (n === 1 ? 'is' : 'are')

/** What an erasure takes, before it is done; what there is none of is not told. */
export function takenBy({ conversations, turns, quotes, reported, beliefs, others, labels }: PersonHeld): string[] {
  return [
    `${labels === 1 ? 'Their name' : `All ${labels} names and addresses that they go by`}, here and wherever others name them in full: in what was said, titles, notes, deals and meetings.`,
    ...(turns > 0 ? [`What they said: ${count(turns, 'turn')} in ${count(conversations, 'conversation')}, with the uploaded files these came from.`] : []),
    ...(quotes + reported > 0 ? [`${count(quotes, 'quote')} of theirs${reported > 0 ? ` and ${reported} of others about them` : ''}, with what members wrote on them.`] : []),
    ...(beliefs > 0 ? [`${count(beliefs, 'belief')} of theirs. Every figure that rested on them is worked out anew.`] : []),
    ...(others > 0 ? [`What they said toward ${count(others, 'belief')} of colleagues or the company.`] : []),
    'What was noted of their consent, their jobs and their part, and their place in meetings.',
  ]
}

/** What stays, and how they are kept out. */
export function leftBy({ conversations, alone, labels }: PersonHeld): string[] {
  return [
    ...(conversations > 0 ? [`The ${conversations === 1 ? 'conversation' : `${conversations} conversations`} with what everybody else said; their turns stand there as “erased at the person’s request”.`] : []),
    ...(alone > 0 ? [`In ${alone === conversations ? (alone === 1 ? 'it' : 'each of these') : `${alone} of them`} nobody else spoke for the customer: there only our side is left.`] : []),
    `A fingerprint of ${labels === 1 ? 'their name' : `each of the ${labels} names and addresses`}, made with this installation’s secret, so that the name cannot be read from it: later imports keep them out by it, and say so.`,
    'That somebody was erased, when, by whom and how much it was: numbers, no words.',
    'What left Credence before: mails, messages to Slack or Teams, files somebody saved, words a language model was sent, and backups until they are replaced.',
  ]
}

/** Has the name been typed as it stands, but for case and blanks around it? */
export const isTyped = (typed: string, name: string): boolean => typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase()

/** What was erased, once it is: the audit's numbers. */
export function erasedWords({ turns, conversations, quotes, reported, beliefs, labels, accounts }: PersonHeld & { accounts: number }): string[] {
  return [
    `${count(turns, 'turn')} in ${count(conversations, 'conversation')} ${are(turns)} emptied.`,
    `${count(quotes, 'quote')} of theirs, ${reported} of others about them and ${count(beliefs, 'belief')} are gone; ${count(accounts, 'account')} ${accounts === 1 ? 'was' : 'were'} worked out anew.`,
    `${count(labels, 'fingerprint')} of names and addresses ${labels === 1 ? 'keeps' : 'keep'} them out of later imports.`,
  ]
}
