import type { PersonAnswerView, PersonLinkView } from '@/lib/jobs/types'
import { count, formatDate } from '@/lib/shared/format'

/** "Made 3 Nov by Ada Quist, opened twice, last 5 Nov; works until 17 Nov." */
export function linkWords({ madeBy, madeAt, expiresAt, endedAt, opens, openedAt }: PersonLinkView, today: string): string {
  const on = (at: string): string => formatDate(at, today)
  const opened = openedAt === null || opens === 0 ? 'not opened' : `opened ${count(opens, 'time')}, last ${on(openedAt)}`
  const ends = endedAt !== null ? `ended ${on(endedAt)}` : expiresAt <= today ? `ran out ${on(expiresAt)}` : `works until ${on(expiresAt)}`
  return `Made ${on(madeAt)} by ${madeBy}; ${opened}; ${ends}.`
}

/** What came of what they said: "waits for an answer", "accepted by Ada Quist, 5 Nov". */
export function settledWords({ state, settledBy, settledAt }: Pick<PersonAnswerView, 'state' | 'settledBy' | 'settledAt'>, today: string): string {
  if (state === 'open') return 'waits for an answer'
  return `${state}${settledBy ? ` by ${settledBy}` : ''}${settledAt ? `, ${formatDate(settledAt, today)}` : ''}`
}

export type Outcome = 'count' | 'done' | 'decline'

/** What can be made of what they said, and what follows from it. */
export function outcomesFor({ kind, countable }: Pick<PersonAnswerView, 'kind' | 'countable'>): { outcome: Outcome; label: string; follows: string }[] {
  const ofBelief = kind === 'right' || kind === 'not_right'
  return [
    ...(countable ? [{ outcome: 'count' as const, label: 'Count it', follows: `It becomes evidence ${kind === 'right' ? 'for' : 'against'} the belief, in their own words, with weight 1.5. It can be taken back like any decision of yours.` }] : []),
    { outcome: 'done', label: ofBelief ? 'It is put right already' : 'It is done', follows: ofBelief ? 'Nothing changes here: somebody corrected the belief, or what stands says it.' : DONE[kind] },
    { outcome: 'decline', label: ofBelief ? 'Leave it as it is' : 'Decline it', follows: 'Nothing changes. Say why: they read it.' },
  ]
}

const DONE: Record<Exclude<PersonAnswerView['kind'], 'right' | 'not_right'>, string> = {
  erase: 'Erasing them is under Privacy here; their page then closes.', stop: 'Note under Privacy here that they object; it takes effect at once.',
  copy: 'Save a copy of their data here and send it to them.', other: 'They read that it is done.',
}

