import { MOVER_TOLD } from '@/lib/alignment/pure'
import { DAY_MS, TREND } from '@/lib/beliefs/pure'
import { clippedTo } from '@/lib/shared/clipped'
import { count, formatAlignment, formatChange, formatConfidence, formatDate, formatDistance, formatMoney, formatPace } from '@/lib/shared/format'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { AccountPage, MovedView } from '../types'
import { lastDeal, leftWith } from './last-deal'
import { turnParts } from './turn-words'
import type { Clause, ClausePart, ClauseTopic, TurnView } from './types'

export type StandingInput = Pick<AccountPage, 'asOf' | 'live' | 'alignment' | 'beliefs' | 'unchallenged' | 'dissent' | 'fading' | 'people' | 'deals' | 'interactions'> & {
  /** When the decision maker changed their mind, by time. */
  deciderTurns: readonly TurnView[]
  /** What lists of accounts name as speaking against us. */
  topOpposingId: string | null
}

/** Longer statements are cut. */
const clipped = clippedTo(96)

/** "1 Apr, in 4 weeks"; the date alone past a year. */
const dated = (at: string, asOf: string): string => [formatDate(at, asOf), formatDistance(at, asOf)].flatMap((text) => text ?? []).join(', ')
const words = (text: string): ClausePart => ({ text })
const said = (statement: string, id: string): ClausePart => ({ text: clipped(statement), cite: { kind: 'belief', id }, quoted: true })
const conversation = (title: string, id: string): ClausePart => ({ text: clipped(title), cite: { kind: 'interaction', id } })

/**
 * Where an account stands, as a paragraph read in twenty seconds: how its last deal ended, which way it goes and what moved it, the decision maker and
 * whether they changed their mind, what nobody has answered, what speaks for and against us, where they disagree, what goes stale, and what comes next. Each clause
 * cites what it rests on; there is none where nothing was heard.
 */
export function standingClauses(page: StandingInput): Clause[] {
  const own = page.interactions.filter(({ copyOf }) => copyOf === null)
  const last = own[0] ?? page.interactions[0]
  if (!last) return []
  // What somebody did in the product is evidence, and nobody spoke in it.
  const spoken = own.filter(({ type }) => type !== 'usage').toSorted((a, b) => (saidOn(a) < saidOn(b) ? 1 : saidOn(a) > saidOn(b) ? -1 : 0))[0] ?? last
  const told = new Set<string>()
  const live = page.beliefs.filter(({ status, proposed }) => (status === 'active' || status === 'contested') && !proposed)
  const clause = (about: ClauseTopic, parts: ClausePart[] | null): Clause[] => {
    for (const { cite } of parts ?? []) if (cite?.kind === 'belief') told.add(cite.id)
    return parts ? [{ about, parts }] : []
  }
  const unlessTold = (stance: BeliefLine['stance'], first: BeliefLine | undefined) => (live.some((belief) => belief.stance === stance && told.has(belief.id)) ? undefined : first)
  const isGone = leftWith(page.deals) !== null
  return [
    ...clause('outcome', outcome(page)),
    ...clause('direction', direction(page, last, spoken)),
    ...clause('moved', moved(page)),
    ...clause('decision_maker', decisionMaker(page, live, spoken, isGone)),
    ...clause('turned', turned(page, last)),
    // Whoever has left is urged to nothing.
    ...clause('unanswered', isGone ? null : unanswered(page)),
    ...clause('for', held(unlessTold('positive', live.find(({ stance }) => stance === 'positive')), 'What speaks for us:', page.asOf)),
    ...clause('against', held(unlessTold('negative', live.find(({ id }) => id === page.topOpposingId)), 'What speaks against us:', page.asOf)),
    ...clause('dissent', dissent(page)),
    ...clause('stale', isGone ? null : stale(page, live)),
    ...clause('next', next(page)),
  ]
}

type Last = StandingInput['interactions'][number]

/** When the last word of theirs was said in it; what has none is told by its day. */
const saidOn = ({ heardAt, at }: Last): string => heardAt ?? at
type Outcome = NonNullable<StandingInput['deals'][number]['outcome']>

const ENDED: Record<Outcome, string> = { won: 'It was won', renewed: 'It was renewed', expanded: 'It was expanded', lost: 'It was lost', churned: 'They have left' }
/** How the last deal of an account without an open one ended; nothing where one is open. */
function outcome({ deals, asOf, live }: StandingInput): ClausePart[] | null {
  const last = lastDeal(deals)
  if (!last?.outcome) return null
  const when = last.outcomeAt === null ? '' : ` on ${dated(last.outcomeAt, asOf)}`
  const amount = last.amountMinor === null ? '' : ` (${formatMoney(last.amountMinor, last.currency)})`
  const how = last.outcome === 'churned' ? ' ended without a renewal' : ''
  return [words(`${ENDED[last.outcome]}: `), { text: clipped(last.name), cite: { kind: 'deal', id: last.id } }, words(`${amount}${how}${when}${live ? '' : ', as the CRM has it today'}.`)]
}

function direction({ alignment: { overall, trend, series }, interactions, asOf }: StandingInput, last: Last, spoken: Last): ClausePart[] {
  if (overall.value === null) {
    return [words(`There is not enough evidence yet to say where they stand${missingWords(trend.missing)}; ${spoken.type === 'usage' ? 'what came in last' : 'the last conversation'} was `), conversation(spoken.title, spoken.id), words(` on ${formatDate(saidOn(spoken), asOf)}.`)]
  }
  const point = series.at(-1)
  const at = point ? conversation(point.title || last.title, point.interactionId) : conversation(last.title, last.id)
  const when = formatDate(interactions.find(({ id }) => id === point?.interactionId)?.heardAt ?? point?.at ?? saidOn(last), asOf)
  return [words(`Alignment stands at ${formatAlignment(overall.value)}, ${wayWords(trend, asOf)}, as of `), at, words(` on ${when}.`)]
}

function missingWords(missing: StandingInput['alignment']['trend']['missing']): string {
  if (!missing) return ''
  const parts: [readonly [number, number], string][] = [[missing.conversations, 'conversations'], [missing.holders, 'people'], [missing.days, 'days']]
  const short = parts.find(([[have, need]]) => have < need)
  return short ? ` (${short[0][0]} of ${short[0][1]} ${short[1]})` : ''
}

function wayWords({ trend, clear, slope, silentSince }: StandingInput['alignment']['trend'], asOf: string): string {
  if (trend === 'silent') return silentSince ? `but they have been silent since ${formatDate(silentSince, asOf)}` : 'but they are silent'
  if (trend === 'not_enough_evidence' || slope === null) return 'with too few conversations for a direction'
  if (trend === 'stable') return 'and stable'
  return clear ? `${trend} by ${formatPace(slope)}` : 'with no clear direction'
}

function moved({ alignment, asOf }: StandingInput): ClausePart[] | null {
  const { movedBy } = alignment
  const [first, ...others] = movedBy.filter(({ delta }) => Math.abs(delta) >= MOVER_TOLD)
  if (!first) return null
  const other = others.find(({ delta }) => Math.sign(delta) !== Math.sign(first.delta))
  return [
    words(monthWords(alignment, first.delta)), ...movedParts(first, asOf),
    ...(other ? [words(`, and ${upOrDown(other.delta)} by `), ...movedParts(other, asOf)] : []), words('.'),
  ]
}

/** How the month is led in: a month that went against the direction that is told before it says from where to where. */
function monthWords({ overall, trend, series }: StandingInput['alignment'], delta: number): string {
  const since = monthBefore(series.at(-1)?.at ?? '')
  const from = series.findLast(({ at }) => Date.parse(at) <= since)?.overall ?? null
  const isTold = trend.clear && (trend.trend === 'converging' || trend.trend === 'diverging')
  const against = isTold && from !== null && overall.value !== null && Math.sign(overall.value - from) === Math.sign(delta) && Math.sign(delta) === -Math.sign(trend.slope ?? 0)
  if (!against || formatAlignment(from) === formatAlignment(overall.value ?? 0)) return `In the month up to then it was moved ${upOrDown(delta)} most by `
  return `Yet in the month up to then it ${delta < 0 ? 'fell' : 'rose'} from ${formatAlignment(from)} to ${formatAlignment(overall.value ?? 0)}, moved ${upOrDown(delta)} most by `
}

/** What went the way of the month is told before what went the other way, and may be the smaller. */
const upOrDown = (delta: number): string => (delta < 0 ? 'down' : 'up')

const monthBefore = (at: string): number => Date.parse(at) - TREND.perDays * DAY_MS

const movedParts = ({ delta, statement, beliefId, interactionId, interactionTitle, holder, at }: MovedView, asOf: string): ClausePart[] =>
  [said(statement, beliefId), words(` (${formatChange(delta)}, ${holder}, `), conversation(interactionTitle, interactionId), words(` on ${formatDate(at, asOf)})`)]

function decisionMaker({ alignment: { decisionMaker: who, blockedBy }, beliefs, people, interactions, asOf }: StandingInput, live: readonly BeliefLine[], last: Last, isGone: boolean): ClausePart[] {
  const refusal = blockedBy && beliefs.find(({ id }) => id === blockedBy.beliefId)
  if (blockedBy && refusal) return [words(`${blockedBy.name}, who decides, ${isGone ? 'refused' : 'blocks'} it: `), said(refusal.statement, refusal.id), words('.')]
  const upTo = [words(' up to '), conversation(last.title, last.id), words('.')]
  if (!who) return [words('Who decides is not known'), ...upTo]
  if (!who.heard) {
    const person = people.find(({ key }) => key === who.holderKey)
    const heardAt = person?.lastHeard ?? null
    const heardIn = interactions.find(({ id, copyOf }) => id === person?.lastHeardIn && copyOf === null)
    if (heardAt === null) return [words(`${who.name}, who decides, has never been heard`), ...upTo]
    const told = words(`, and nothing that they said tells where they stand${heardIn ? '' : ','}`)
    return [words(`${who.name}, who decides, was last heard on ${formatDate(heardAt, asOf)}`), ...(heardIn ? [words(' in '), conversation(heardIn.title, heardIn.id), told, words('.')] : [told, ...upTo])]
  }
  const { value } = who.figure
  // What is quoted must not say the opposite of the figure beside it.
  const stance = value === null ? null : stanceOf(value)
  const first = live.find((belief) => belief.holder.key === who.holderKey && (stance === null || belief.stance === stance))
  const stand = value === null ? 'has said too little for a figure' : `stands at ${formatAlignment(value)}, ${leaning(value)}`
  return first ? [words(`${who.name}, who decides, ${stand}: `), said(first.statement, first.id), words('.')] : [words(`${who.name}, who decides, ${stand}`), ...upTo]
}

/** The last change of mind of who decides in the month that the movers are of; rather one of which it is known what was given up. */
function turned({ deciderTurns, alignment: { series }, asOf }: StandingInput, last: Last): ClausePart[] | null {
  const since = monthBefore(series.at(-1)?.at ?? last.at)
  const recent = deciderTurns.filter(({ at }) => Date.parse(at) > since)
  const turn = recent.findLast(({ from }) => from !== null) ?? recent.at(-1)
  return turn ? [words(`On ${formatDate(turn.at, asOf)} ${turn.holder} `), ...turnParts(turn).map((part) => ('side' in part ? said(part.side.statement, part.side.beliefId) : words(part.text))), words('.')] : null
}

/** Within this of ½ a figure leans neither way. */
const EVEN = 0.05
const stanceOf = (value: number): 'positive' | 'negative' | null => (value > 0.5 + EVEN ? 'positive' : value < 0.5 - EVEN ? 'negative' : null)
const LEANING = { positive: 'toward us', negative: 'away from us', between: 'neither toward us nor away from us' } as const
const leaning = (value: number): string => LEANING[stanceOf(value) ?? 'between']

function unanswered({ unchallenged, asOf }: StandingInput): ClausePart[] | null {
  const [first] = unchallenged
  if (!first) return null
  const point = first.proofPoints[0]
  return [
    words('Nobody has answered '), said(first.statement, first.beliefId),
    words(` (${first.holder.name}, in ${count(first.interactions, 'conversation')} since ${formatDate(first.since, asOf)})`),
    ...(point ? [words('; bring '), { text: clipped(point.statement), quoted: true as const }] : [words('; no proof point of ours fits it')]),
    words(unchallenged.length > 1 ? `. ${count(unchallenged.length - 1, 'more objection')} ${unchallenged.length > 2 ? 'wait' : 'waits'} for an answer.` : '.'),
  ]
}

function held(belief: BeliefLine | undefined, lead: string, asOf: string): ClausePart[] | null {
  if (!belief) return null
  const sure = belief.confidence === null ? belief.words : `${formatConfidence(belief.confidence)} from ${count(belief.observations, 'observation')}, last on ${formatDate(belief.lastSeen, asOf)}`
  return [words(`${lead} `), said(belief.statement, belief.id), words(` (${belief.holder.name}, ${sure}).`)]
}

function dissent({ dissent: all }: StandingInput): ClausePart[] | null {
  const [first] = all
  const [yes, no] = [first?.parts.find(({ agrees }) => agrees), first?.parts.find(({ agrees }) => !agrees)]
  if (!yes || !no) return null
  return [words(`${yes.holder.name} and ${no.holder.name} disagree: `), said(yes.statement, yes.beliefId), words(' against '), said(no.statement, no.beliefId), words('.')]
}

function stale({ fading, asOf }: StandingInput, live: readonly BeliefLine[]): ClausePart[] | null {
  const places = new Map(live.map((belief, place) => [belief.id, { belief, place }]))
  const known = fading.flatMap((each) => { const found = places.get(each.beliefId); return found ? [{ ...each, ...found }] : [] })
  // What matters most comes first, not what faded first.
  const first = known.toSorted((a, b) => a.place - b.place)[0]
  if (!first) return null
  const others = known.length - 1
  return [
    said(first.belief.statement, first.beliefId), words(` was last heard on ${formatDate(first.belief.lastSeen, asOf)} and ${first.stale ? 'has gone stale' : `goes stale on ${formatDate(first.staleAt, asOf)}`}`),
    words(others > 0 ? `, like ${count(others, 'other')}.` : '.'),
  ]
}

function next({ deals, asOf, live }: StandingInput): ClausePart[] | null {
  const open = deals.filter(({ outcome, closeDate }) => outcome === null && closeDate !== null).toSorted((a, b) => ((a.closeDate ?? '') < (b.closeDate ?? '') ? -1 : 1))
  const due = open.find(({ closeDate }) => (closeDate ?? '') >= asOf.slice(0, 10)) ?? open.at(-1)
  if (!due?.closeDate) return null
  const facts = [due.amountMinor === null ? null : formatMoney(due.amountMinor, due.currency), due.stage].filter(Boolean).join(', ')
  const when = `${dated(due.closeDate, asOf)}${live ? '' : ', as the CRM has it today'}`
  const past = due.closeDate < asOf.slice(0, 10)
  return [
    words(past ? 'Still open is the deal ' : 'The next deal to close is '), { text: clipped(due.name), cite: { kind: 'deal', id: due.id } },
    words(` (${facts}), ${past ? 'which was due' : 'due'} on ${when}.`),
  ]
}
