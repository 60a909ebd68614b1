import { trendWord } from '@/lib/alignment/pure'
import { readProposition } from '@/lib/beliefs/pure'
import type { Attribute, ProjectedBelief } from '@/lib/beliefs/types'
import { count, formatAlignment, formatDate, formatMoney, minorDigits } from '@/lib/shared/format'
import type { AlignmentView, DealView, PersonRow, UnchallengedView } from '../types'
import { CRM_POLICY } from './crm-policy'
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

/** A value that somebody named, in the words they used. */
type Said = { name: Attribute['name']; value: string; beliefId: string; holder: string; at: Date }

/**
 * What the CRM says of an account beside what its people say, the disagreements first: amount and budget, close date and their own
 * dates, stage, forecast and lead score against what they believe, and the roles of its people.
 */
export function compareWithCrm(input: CrmInput): CrmRow[] {
  const said = attributesSaid(input.beliefs)
  const open = input.deals.filter(({ outcome }) => outcome === null)
  const rows = [...open.flatMap((deal) => dealRows(deal, said, input)), decisionMakerRow(said, input), ...input.people.flatMap((person) => personRow(person, input)), ...onlySaid(said, input.asOf)]
  const order: CrmRow['verdict'][] = ['differs', 'agrees', 'only_said', 'unheard']
  return rows.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** The latest value that each person names of each attribute, newest first. */
export function attributesSaid(beliefs: readonly Identified[]): Said[] {
  const latest = new Map<string, Said>()
  for (const belief of beliefs) {
    if (belief.admission !== 'shown' || belief.validTo !== null) continue
    for (const { observation, supports } of belief.clusters.flatMap(({ evidence }) => evidence)) {
      const { attribute, eventAt } = observation
      if (!attribute || !supports || observation.polarity === 'negated') continue
      const key = `${attribute.name} ${belief.holder.key}`
      const known = latest.get(key)
      if (!known || eventAt > known.at) latest.set(key, { ...attribute, beliefId: belief.id, holder: belief.holder.name, at: eventAt })
    }
  }
  return [...latest.values()].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.beliefId < b.beliefId ? -1 : 1))
}

const cited = (words: string, kind: Cite['kind'], id: string) => ({ words, cite: { kind, id } })
const CRM = 'the CRM'

function saidModel(all: readonly Said[], asOf: Date): NonNullable<CrmRow['model']> {
  return { text: [...new Set(all.map(({ value }) => value))].join('; '), cites: all.map(({ holder, at, beliefId }) => cited(`${holder}, ${formatDate(at, asOf)}`, 'belief', beliefId)) }
}

const rowOf = (id: string, field: string, crm: string, model: CrmRow['model'], why: string | null, from = CRM): CrmRow =>
  ({ id, field, crm: { text: crm, from }, model, verdict: model === null ? 'unheard' : why === null ? 'agrees' : 'differs', why })

function dealRows(deal: DealView, said: readonly Said[], input: CrmInput): CrmRow[] {
  return [
    amountRow(deal, said, input), ...closeRow(deal, said, input), stageRow(deal, input), ...forecastRow(deal, input), ...scoreRow(deal, input),
  ].map((row) => ({ ...row, id: `${deal.id} ${row.id}`, field: input.deals.length > 1 ? `${row.field}, ${deal.name}` : row.field }))
}

function amountRow(deal: DealView, said: readonly Said[], { asOf }: CrmInput): CrmRow {
  const budgets = said.filter(({ name }) => name === 'budget')
  if (deal.amountMinor === null) return rowOf('amount', 'Amount', 'not given', budgets.length > 0 ? saidModel(budgets, asOf) : null, null)
  const amount = deal.amountMinor / 10 ** minorDigits(deal.currency ?? '')
  const largest = Math.max(...[...readProposition(budgets[0]?.value ?? '').numbers, 0])
  const over = largest > 0 && amount > largest * (1 + CRM_POLICY.amountTolerance)
  return rowOf('amount', 'Amount', formatMoney(deal.amountMinor, deal.currency), budgets.length > 0 ? saidModel(budgets, asOf) : null, over ? 'The deal asks for more than the budget that they name.' : null)
}

function closeRow({ closeDate }: DealView, said: readonly Said[], { asOf }: CrmInput): CrmRow[] {
  if (closeDate === null) return []
  const dates = said.filter(({ name }) => name === 'decision_date' || name === 'go_live')
  const why = dates.map(({ name, value, at }) => {
    const span = spanOf(value, at)
    if (span && name === 'decision_date' && span.from > closeDate) return 'It closes before they mean to decide.'
    return span && name === 'go_live' && span.to < closeDate ? 'It closes after they want to be live.' : null
  }).find((each) => each !== null) ?? null
  const model = dates.length === 0 ? null : {
    text: dates.map(({ name, value }) => `${name === 'go_live' ? 'live' : 'decide'}: ${value}`).join('; '), cites: saidModel(dates, asOf).cites,
  }
  return [rowOf('close', 'Close date', formatDate(closeDate, asOf), model, why)]
}

/** A stage says how far we are; what stands against it is what they believe. */
function stageRow({ stage, stageSince }: DealView, { alignment, beliefs, unchallenged, asOf }: CrmInput): CrmRow {
  const { blockedBy } = alignment
  const text = `${stage}${stageSince ? ` since ${formatDate(stageSince, asOf)}` : ''}`
  const blocking = blockedBy && beliefs.find(({ id }) => id === blockedBy.beliefId)
  if (blockedBy && blocking) return rowOf('stage', 'Stage', text, { text: blocking.statement, cites: [cited(`${blockedBy.name}, who decides`, 'belief', blocking.id)] }, 'Who decides refuses it.')
  const [objection] = unchallenged
  const { model, away } = alignmentModel(alignment)
  if (!objection) return rowOf('stage', 'Stage', text, model, away ? 'They lean or move away from us while the deal stands in its stage.' : null)
  const { statement, holder, beliefId, interactions, since } = objection
  return rowOf('stage', 'Stage', text, { text: statement, cites: [cited(`${holder.name}, in ${count(interactions, 'conversation')} since ${formatDate(since, asOf)}`, 'belief', beliefId)] }, 'Nobody has answered this while the deal stands in its stage.')
}

function alignmentModel({ overall, trend, series, blockedBy }: AlignmentView): { model: CrmRow['model']; value: number | null; away: boolean } {
  const last = series.at(-1)
  if (overall.value === null || !last) return { model: null, value: null, away: false }
  return {
    model: { text: `alignment ${formatAlignment(overall.value)}, ${trendWord(trend)}`, cites: [cited(last.title || 'the last conversation', 'interaction', last.interactionId)] },
    value: overall.value, away: blockedBy !== null || overall.value <= CRM_POLICY.low || (trend.trend === 'diverging' && trend.clear),
  }
}

function forecastRow({ forecastCategory }: DealView, { alignment }: CrmInput): CrmRow[] {
  if (forecastCategory === null) return []
  const { model, value, away } = alignmentModel(alignment)
  const sure = CRM_POLICY.sureForecasts.test(forecastCategory)
  const out = CRM_POLICY.leftOutForecasts.test(forecastCategory)
  const why = sure && away ? 'It is forecast as sure while they lean or move away from us.' : out && !away && value !== null && value >= CRM_POLICY.high ? 'It is left out of the forecast while they lean toward us.' : null
  return [rowOf('forecast', 'Forecast', forecastCategory.replaceAll('_', ' '), model, why)]
}

function scoreRow({ leadScore }: DealView, { alignment, asOf }: CrmInput): CrmRow[] {
  if (leadScore === null) return []
  const { model, value } = alignmentModel(alignment)
  const why = value === null ? null
    : leadScore.score >= CRM_POLICY.highScore && value <= CRM_POLICY.low ? 'The score is high while they lean away from us.'
    : leadScore.score <= CRM_POLICY.lowScore && value >= CRM_POLICY.high ? 'The score is low while they lean toward us.' : null
  return [rowOf('score', 'Lead score', `${Math.round(leadScore.score)} on ${formatDate(leadScore.at, asOf)}`, model, why)]
}

const nameWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** Does what they say of who decides name this person, or their title? */
function isNamed(value: string, { name, title }: PersonRow): boolean {
  const said = new Set(nameWords(value))
  const initials = (title ?? '').match(/\b\p{Lu}/gu)?.join('').toLowerCase() ?? ''
  return nameWords(name).some((word) => said.has(word)) || nameWords(title ?? '').some((word) => word.length > 3 && said.has(word)) || (initials.length >= 3 && said.has(initials))
}

function decisionMakerRow(said: readonly Said[], { people, asOf }: CrmInput): CrmRow {
  const makers = said.filter(({ name }) => name === 'decision_maker')
  const buyers = people.filter(({ role }) => role === 'economic_buyer')
  const model = makers.length > 0 ? saidModel(makers, asOf) : null
  const [latest] = makers
  const text = buyers.length === 0 ? 'nobody' : buyers.map(({ name, title }) => (title ? `${name}, ${title}` : name)).join('; ')
  const why = !latest || buyers.some((buyer) => isNamed(latest.value, buyer)) ? null : buyers.length === 0 ? 'They say who decides; nobody has that role here.' : 'They name somebody else.'
  return rowOf('decision_maker', 'Decision maker', text, model, why, 'roles')
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
  const why = value === null ? null
    : role === 'champion' && value <= CRM_POLICY.low ? 'A champion who leans away from us.'
    : role === 'blocker' && value >= CRM_POLICY.high ? 'A blocker who leans toward us.' : null
  return [rowOf(`role ${key}`, `Role of ${name}`, called, model, why, 'roles')]
}

const ONLY_SAID: Partial<Record<Attribute['name'], string>> = { seat_count: 'Seats', contract_term: 'Contract term' }

function onlySaid(said: readonly Said[], asOf: Date): CrmRow[] {
  return Object.entries(ONLY_SAID).flatMap(([name, field]): CrmRow[] => {
    const all = said.filter((each) => each.name === name)
    return all.length === 0 ? [] : [{ id: name, field, crm: { text: 'no such field', from: CRM }, model: saidModel(all, asOf), verdict: 'only_said', why: null }]
  })
}
