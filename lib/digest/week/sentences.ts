import type { MessagePart } from '@/lib/deliver/types'
import { ENDED_WORDS, turnParts } from '@/lib/insights/pure'
import type { AccountWeek, WarningView } from '@/lib/insights/types'
import { dayIn, hourWords } from '@/lib/meetings/pure'
import { clippedTo } from '@/lib/shared/clipped'
import { count, formatAlignment, formatDate, formatDifference, formatPace } from '@/lib/shared/format'
import { isId } from '@/lib/shared/ids'

/** A smaller movement of a week is not told. */
export const TOLD_WEEK = 0.02

/** Longer words of theirs are cut. */
const clipped = clippedTo(110)
const say = (text: string): MessagePart => ({ text })

export const accountPart = ({ id, name }: { id: string; name: string }): MessagePart => ({ text: name, path: `/accounts/${id}`, strong: true })
export const beliefPart = (accountId: string, id: string, statement: string): MessagePart => ({ text: `“${clipped(statement)}”`, path: `/accounts/${accountId}?belief=${id}` })
/** What a person asserted rests on no conversation. */
const saidIn = (id: string, title: string): MessagePart[] => (isId(id) ? [say(' in '), { text: `“${clipped(title)}”`, path: `/interactions/${id}` }] : [])

type Account = { id: string; name: string }

/** "Brackwater: alignment rose by .07 to 0.62, most by “…” (Marit Olsen) in “Kick-off”; 2 conversations". Null where nothing is to tell. */
export function movedItem(account: Account, week: AccountWeek, conversations: number): MessagePart[] | null {
  const delta = week.from === null || week.to === null ? null : week.to - week.from
  const told = delta !== null && Math.abs(delta) >= TOLD_WEEK
  const first = week.from === null && week.to !== null
  if (!told && !first) return null
  const head = first && week.to !== null ? `alignment is known for the first time: ${formatAlignment(week.to)}` : `alignment ${(delta ?? 0) < 0 ? 'fell' : 'rose'} by ${formatDifference(week.from ?? 0, week.to ?? 0).slice(1)} to ${formatAlignment(week.to ?? 0)}`
  const causes = week.changes.filter((change) => first || Math.sign(change.delta) === Math.sign(delta ?? 0))
  return [
    accountPart(account), say(`: ${head}`),
    ...causes.flatMap(({ beliefId, statement, ended, holder, interactionId, interactionTitle }, n) => [
      say(n === 0 ? ', most by ' : ' and '), beliefPart(account.id, beliefId, statement), say(ended === null ? ` (${holder})` : ` (${holder}, ${ENDED_WORDS[ended].toLowerCase()})`), ...saidIn(interactionId, interactionTitle),
    ]),
    ...(conversations > 0 ? [say(`; ${count(conversations, 'conversation')}`)] : []), say('.'),
  ]
}

/** "Brackwater: on 6 May Marit Olsen changed their mind: from “…” to “…”." */
export const turnItem = (account: Account, turn: AccountWeek['turns'][number], now: Date): MessagePart[] =>
  [accountPart(account), say(`: on ${formatDate(turn.at, now)} ${turn.holder} `), ...turnParts(turn).map((part) => ('side' in part ? beliefPart(account.id, part.side.beliefId, part.side.statement) : say(part.text))), say('.')]

/** A warning in the words of its page, with what it rests on. */
export function warningItem(account: Account, { sentence, evidence }: WarningView): MessagePart[] {
  const cites = evidence.slice(0, 2).map(({ of, id, label }): MessagePart => ({ text: clipped(label), path: of === 'belief' ? `/accounts/${account.id}?belief=${id}` : of === 'interaction' ? `/interactions/${id}` : `/accounts/${account.id}?tab=deals` }))
  return [accountPart(account), say(`: ${sentence} `), ...(cites.length > 0 ? [say('Rests on '), ...cites.flatMap((cite, n) => (n === 0 ? [cite] : [say(' and '), cite])), say('.')] : [])]
}

export const clearedItem = (account: Account, words: string): MessagePart[] => [accountPart(account), say(`: the warning that ${words.charAt(0).toLowerCase()}${words.slice(1)} is gone.`)]

export const objectionItem = (account: Account, objection: { beliefId: string; statement: string; holder: string; since: string; interactions: number }, now: Date): MessagePart[] => [
  accountPart(account), say(': '), beliefPart(account.id, objection.beliefId, objection.statement),
  say(` (${objection.holder}): said in ${count(objection.interactions, 'conversation')} since ${formatDate(objection.since, now)}, and nobody has answered it.`),
]

export function renewalItem(account: Account, deal: { name: string; closeDate: Date | null; slope: number | null; overall: number | null; moved: { id: string; statement: string } | null }, now: Date): MessagePart[] {
  const falls = deal.slope === null ? 'falls' : `falls by ${formatPace(deal.slope)}`
  return [
    accountPart(account), say(`: ${deal.name} closes on ${deal.closeDate ? formatDate(deal.closeDate, now) : 'no date'}, and alignment${deal.overall === null ? '' : `, now ${formatAlignment(deal.overall)},`} ${falls}`),
    ...(deal.moved ? [say(', most by '), beliefPart(account.id, deal.moved.id, deal.moved.statement)] : []), say('.'),
  ]
}

export const dealItem = (deal: { id: string; name: string; accountId: string; accountName: string }, sentences: readonly string[]): MessagePart[] =>
  [accountPart({ id: deal.accountId, name: deal.accountName }), say(', '), { text: deal.name, path: `/accounts/${deal.accountId}?tab=deals` }, say(`: ${sentences.join('; ')}.`)]

/** "27 Nov": a day on the calendar of a zone. */
const dayOf = (at: Date, zone: string): string => {
  const day = dayIn(at.toISOString(), zone)
  return formatDate(day, day)
}

/** "Meetings of the coming week, 27 Nov to 4 Dec": it is counted from today, whichever week is told of. */
export const meetingsTitle = (from: Date, until: Date, zone: string): string => `Meetings of the coming week, ${dayOf(from, zone)} to ${dayOf(until, zone)}`

/** "Friday 27 Nov, 10:00: Pilot results with Brackwater." */
export function meetingItem(account: Account, { id, title, startsAt, allDay }: { id: string; title: string; startsAt: Date; allDay: boolean }, zone: string): MessagePart[] {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }).format(startsAt)
  return [say(`${weekday} ${dayOf(startsAt, zone)}, ${hourWords({ startsAt: startsAt.toISOString(), allDay }, zone)}: `), { text: title, path: `/briefs/${account.id}?meeting=${id}` }, say(' with '), accountPart(account), say('.')]
}
