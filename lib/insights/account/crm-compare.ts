import { trendWord } from '@/lib/alignment/pure'
import type { Attribute, ProjectedBelief } from '@/lib/beliefs/types'
import { count, formatAlignment, formatDate, formatMoney, minorDigits } from '@/lib/shared/format'
import type { AlignmentView, DealView, PersonRow, UnchallengedView } from '../types'
import { disagreementsOf, forecastSays, wayOf, type Told } from '../pipeline/disagreement'
import { DISAGREEMENT } from '../pipeline/policy'
import { CRM_POLICY } from './crm-policy'
import { amountSaid, saidOf, type Said } from './crm-said'
import type { Cite, CrmRow } from './types'
import { spanOf } from './when'

type Identified = ProjectedBelief & { id: string }

export type CrmInput = {
  asOf: Date
  deals: readonly DealView[]
  people: readonly PersonRow[]
  alignment: AlignmentView
  unchallenged: readonly UnchallengedView[]
  beliefs: readonly Identified[]
}

/**
 * What the CRM says of an account beside what its people say, the disagreements first: amount and budget, close date and their own
 * dates, stage, forecast and lead score against what they believe, and the roles of its people.
 */
export function compareWithCrm(input: CrmInput): CrmRow[] {
  const said = saidOf(input.beliefs)
  const open = input.deals.filter(({ outcome }) => outcome === null)
  const rows = [...open.flatMap((deal) => dealRows(deal, said, input)), decisionMakerRow(said, input), ...input.people.flatMap((person) => personRow(person, input)), ...onlySaid(said, input.asOf)]
  const order: CrmRow['verdict'][] = ['differs', 'agrees', 'unclear', 'only_said', 'unheard']
  return rows.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

const cited = (words: string, kind: Cite['kind'], id: string) => ({ words, cite: { kind, id } })
const CRM = 'the CRM'

function saidModel(all: readonly Said[], asOf: Date): NonNullable<CrmRow['model']> {
  return { text: [...new Set(all.map(({ value }) => value))].join('; '), cites: all.map(({ holder, at, beliefId }) => cited(`${holder}, ${formatDate(at, asOf)}`, 'belief', beliefId)) }
}

type Found = { why?: string | null | undefined; agrees?: boolean; from?: string }

/** A row: what speaks neither for nor against the CRM is unclear. */
const rowOf = (id: string, field: string, crm: string, model: CrmRow['model'], { why = null, agrees = false, from = CRM }: Found = {}): CrmRow =>
  ({ id, field, crm: { text: crm, from }, model, verdict: model === null ? 'unheard' : why !== null ? 'differs' : agrees ? 'agrees' : 'unclear', why: model === null ? null : why })

function dealRows(deal: DealView, said: readonly Said[], input: CrmInput): CrmRow[] {
  return [
    amountRow(deal, said, input), ...closeRow(deal, said, input), stageRow(deal, input), ...forecastRow(deal, input), ...scoreRow(deal, input),
  ].map((row) => ({ ...row, id: `${deal.id} ${row.id}`, field: input.deals.length > 1 ? `${row.field}, ${deal.name}` : row.field }))
}

function amountRow(deal: DealView, said: readonly Said[], { asOf }: CrmInput): CrmRow {
  const budgets = said.filter(({ name }) => name === 'budget' || name === 'limit')
  const model = budgets.length > 0 ? saidModel(budgets, asOf) : null
  const [latest] = budgets
  if (deal.amountMinor === null || !latest) return rowOf('amount', 'Amount', deal.amountMinor === null ? 'not given' : formatMoney(deal.amountMinor, deal.currency), model)
  const amount = deal.amountMinor / 10 ** minorDigits(deal.currency ?? '')
  const named = amountSaid(latest.value, amount)
  const over = named !== null && amount > named * (1 + CRM_POLICY.amountTolerance)
  const why = over ? (latest.name === 'budget' ? 'The deal asks for more than the budget that they name.' : 'The deal asks for more than they say that they may spend.') : null
  return rowOf('amount', 'Amount', formatMoney(deal.amountMinor, deal.currency), model, { why, agrees: named !== null })
}

const DATES = { decision_date: 'decide', sign_date: 'sign', go_live: 'live', start_date: 'start' } as const
const isDate = (name: Said['name']): name is keyof typeof DATES => name in DATES
/** A day until which something may happen bounds it on one side only. */
const UNTIL = /^(?:before|by|until)\b/i

/** Only when they decide or sign speaks for a close date; when they want to be live may speak against it. */
function closeRow({ closeDate }: DealView, said: readonly Said[], { asOf }: CrmInput): CrmRow[] {
  if (closeDate === null) return []
  const dates = said.flatMap((each) => (isDate(each.name) ? [{ ...each, name: each.name, span: spanOf(each.value, each.at) }] : []))
  const why = dates.map(({ name, value, span }) => {
    if (!span) return null
    if (name === 'go_live') return span.to < closeDate ? 'It closes after they want to be live.' : null
    if (name === 'start_date' || UNTIL.test(value) || span.from <= closeDate) return null
    return name === 'sign_date' ? 'It closes before they mean to sign.' : 'It closes before they mean to decide.'
  }).find((each) => each !== null)
  const model = dates.length === 0 ? null : { text: dates.map(({ name, value }) => `${DATES[name]}: ${value}`).join('; '), cites: saidModel(dates, asOf).cites }
  return [rowOf('close', 'Close date', formatDate(closeDate, asOf), model, { why, agrees: dates.some(({ name, span }) => span !== null && (name === 'decision_date' || name === 'sign_date')) })]
}

/** What CRM and customer say of a deal, as the pipeline holds them against each other. */
function toldOf({ leadScore, forecastCategory }: DealView, { alignment: { overall, trend, blockedBy }, unchallenged }: CrmInput): Told {
  // Whoever fell silent was going somewhere when they did.
  return { overall: overall.value, trend: trend.direction ?? trend.trend, clear: trend.clear, leadScore: leadScore?.score ?? null, forecastCategory, unanswered: unchallenged.length, blocked: blockedBy !== null }
}

/** A stage says how far we are; what stands against it is what they believe. */
function stageRow(deal: DealView, input: CrmInput): CrmRow {
  const { stage, stageSince } = deal
  const { alignment: { blockedBy }, beliefs, unchallenged, asOf, alignment } = input
  const told = toldOf(deal, input)
  const text = `${stage}${stageSince ? ` since ${formatDate(stageSince, asOf)}` : ''}`
  const blocking = blockedBy && beliefs.find(({ id }) => id === blockedBy.beliefId)
  if (blockedBy && blocking) return rowOf('stage', 'Stage', text, { text: blocking.statement, cites: [cited(`${blockedBy.name}, who decides`, 'belief', blocking.id)] }, { why: 'Who decides refuses it.' })
  const [objection] = unchallenged
  if (!objection) return rowOf('stage', 'Stage', text, alignmentModel(alignment), { agrees: wayOf(told) === 'toward' })
  const { statement, holder, beliefId, interactions, since } = objection
  return rowOf('stage', 'Stage', text, { text: statement, cites: [cited(`${holder.name}, in ${count(interactions, 'conversation')} since ${formatDate(since, asOf)}`, 'belief', beliefId)] }, { why: 'Nobody has answered this while the deal stands in its stage.' })
}

function alignmentModel({ overall, trend, series }: AlignmentView): CrmRow['model'] {
  const last = series.at(-1)
  if (overall.value === null || !last) return null
  const way = trend.trend === 'not_enough_evidence' ? '' : `, ${trendWord(trend)}`
  return { text: `alignment ${formatAlignment(overall.value)}${way}`, cites: [cited(last.title || 'the last conversation', 'interaction', last.interactionId)] }
}

function forecastRow(deal: DealView, input: CrmInput): CrmRow[] {
  const { forecastCategory } = deal
  if (forecastCategory === null) return []
  const told = toldOf(deal, input)
  const [differs, way, says] = [disagreementsOf(told), wayOf(told), forecastSays(forecastCategory)]
  const why = differs.includes('forecast_high') ? 'It is forecast as sure while they lean or move away from us.' : differs.includes('forecast_low') ? 'It is left out of the forecast while they lean toward us.' : null
  return [rowOf('forecast', 'Forecast', forecastCategory.replaceAll('_', ' '), alignmentModel(input.alignment), { why, agrees: (says === 'promised' && way === 'toward') || (says === 'left_out' && way === 'away') })]
}

function scoreRow(deal: DealView, input: CrmInput): CrmRow[] {
  const { leadScore } = deal
  if (leadScore === null) return []
  const told = toldOf(deal, input)
  const [differs, way, { score }] = [disagreementsOf(told), wayOf(told), leadScore]
  const why = differs.includes('score_high') ? 'The score is high while they lean or move away from us.' : differs.includes('score_low') ? 'The score is low while they lean toward us.' : null
  const agrees = (way === 'toward' && score >= DISAGREEMENT.hotScore) || (way === 'away' && score <= DISAGREEMENT.coldScore)
  return [rowOf('score', 'Lead score', `${Math.round(score)} on ${formatDate(leadScore.at, input.asOf)}`, alignmentModel(input.alignment), { why, agrees })]
}

const nameWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** Does what they say of who decides name this person, or their title? */
function isNamed(value: string, { name, title }: PersonRow): boolean {
  const said = new Set(nameWords(value))
  const initials = (title ?? '').match(/\b\p{Lu}/gu)?.join('').toLowerCase() ?? ''
  return nameWords(name).some((word) => said.has(word)) || nameWords(title ?? '').some((word) => word.length > 3 && said.has(word)) || (initials.length >= 3 && said.has(initials))
}

/** Somebody who speaks of signing or deciding speaks as who does. */
const DECIDES = /\b(?:sign|signs|decide|decides|decided|approve|approves|renew)\b/i

function decisionMakerRow(said: readonly Said[], { people, beliefs, asOf }: CrmInput): CrmRow {
  const makers = said.filter(({ name }) => name === 'decision_maker')
  const buyers = people.filter(({ role }) => role === 'economic_buyer')
  const [latest] = makers
  const text = buyers.length === 0 ? 'nobody' : buyers.map(({ name, title }) => (title ? `${name}, ${title}` : name)).join('; ')
  const row = (model: CrmRow['model'], found: Found): CrmRow => rowOf('decision_maker', 'Decision maker', text, model, { ...found, from: 'roles' })
  if (latest) {
    const named = buyers.some((buyer) => isNamed(latest.value, buyer))
    return row(saidModel(makers, asOf), { agrees: named, why: named ? null : buyers.length === 0 ? 'They say who decides; nobody has that role here.' : 'They name somebody else.' })
  }
  // Nobody has named one: what whoever has the role says of deciding tells, else how they stand.
  const own = beliefs.filter(({ holder, admission, validTo }) => admission === 'shown' && validTo === null && buyers.some(({ key }) => key === holder.key))
  const deciding = own.find(({ kind, statement }) => (kind === 'intent' || kind === 'constraint') && DECIDES.test(statement))
  const told = deciding ?? own.find(({ id }) => buyers.some(({ topBeliefId }) => topBeliefId === id)) ?? own[0]
  return row(told ? { text: deciding ? told.statement : `nobody has named who decides; ${told.holder.name}: ${told.statement}`, cites: [cited(`${told.holder.name}, ${formatDate(told.lastSeen, asOf)}`, 'belief', told.id)] } : null, { agrees: deciding !== undefined })
}

const ROLES: Partial<Record<PersonRow['role'], string>> = { economic_buyer: 'economic buyer', champion: 'champion', blocker: 'blocker' }

/** A role is a claim about how somebody stands; their own words tell whether it holds. */
function personRow({ key, name, role, figure, lastHeard, topBeliefId }: PersonRow, { beliefs, asOf }: CrmInput): CrmRow[] {
  const called = ROLES[role]
  if (!called) return []
  const value = figure?.value ?? null
  const top = beliefs.find(({ id }) => id === topBeliefId)
  const model = !top || lastHeard === null ? null : {
    text: `${value === null ? '' : `alignment ${formatAlignment(value)}; `}${top.statement}`, cites: [cited(`last heard ${formatDate(lastHeard, asOf)}`, 'belief', top.id)],
  }
  const [away, toward] = [value !== null && value <= DISAGREEMENT.away, value !== null && value >= DISAGREEMENT.toward]
  const why = role === 'champion' && away ? 'A champion who leans away from us.' : role === 'blocker' && toward ? 'A blocker who leans toward us.' : null
  return [rowOf(`role ${key}`, `Role of ${name}`, called, model, { why, agrees: (role === 'champion' && toward) || (role === 'blocker' && away), from: 'roles' })]
}

const ONLY_SAID: Partial<Record<Attribute['name'], string>> = { seat_count: 'Seats', contract_term: 'Contract term' }

function onlySaid(said: readonly Said[], asOf: Date): CrmRow[] {
  return Object.entries(ONLY_SAID).flatMap(([name, field]): CrmRow[] => {
    const all = said.filter((each) => each.name === name)
    return all.length === 0 ? [] : [{ id: name, field, crm: { text: 'no such field', from: CRM }, model: saidModel(all, asOf), verdict: 'only_said', why: null }]
  })
}
