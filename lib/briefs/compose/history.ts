import { turnParts } from '@/lib/insights/pure'
import { count, formatAlignment, formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import type { BriefMaterial } from './material'
import { belief, interaction, sentence } from './sentences'

/** A smaller step of alignment is no turning point. */
const STEP = 0.04

type Event = { at: string; weight: number; told: BriefSentence }

/** How the understanding came about: the first conversation, what moved alignment most, and who changed their mind; by time. */
export function history({ page }: BriefMaterial, most: number): BriefSentence[] {
  const first = page.interactions.filter(({ copyOf }) => copyOf === null).at(-1) ?? page.interactions.at(-1)
  const events: Event[] = [...steps(page), ...turns(page), ...ends(page)]
  const chosen = events.toSorted((a, b) => b.weight - a.weight).slice(0, most).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const began = first ? [sentence(`The first of ${count(page.interactions.length, 'interaction')} here was “${first.title}” on ${formatDate(first.at, page.asOf)}.`, interaction(first.id))] : []
  return [...began, ...chosen.map(({ told }) => told)]
}

function steps({ alignment: { series }, asOf }: BriefMaterial['page']): Event[] {
  return series.flatMap((point, n): Event[] => {
    const before = series[n - 1]?.overall
    if (point.overall === null || before === null || before === undefined || Math.abs(point.overall - before) < STEP) return []
    return [{
      at: point.at, weight: Math.abs(point.overall - before),
      told: sentence(`With “${point.title}” on ${formatDate(point.at, asOf)} alignment went from ${formatAlignment(before)} to ${formatAlignment(point.overall)}.`, interaction(point.interactionId)),
    }]
  })
}

/** A change of mind tells more than any step. */
const TURN = 1
const END = 0.5

const turns = ({ turns: all, asOf, beliefs }: BriefMaterial['page']): Event[] =>
  all.flatMap((turn): Event[] => {
    const sides = [turn.from, turn.to].flatMap((side) => side ?? [])
    if (!sides.every(({ beliefId }) => beliefs.some(({ id, proposed }) => id === beliefId && !proposed))) return []
    const words = turnParts(turn).map((part) => ('side' in part ? `“${part.side.statement}”` : part.text)).join('')
    return [{ at: turn.at, weight: turn.from ? TURN : END, told: sentence(`On ${formatDate(turn.at, asOf)} ${turn.holder} ${words}.`, ...sides.map(({ beliefId }) => belief(beliefId))) }]
  })

const ends = ({ beliefs, turns: told, asOf }: BriefMaterial['page']): Event[] =>
  beliefs.flatMap(({ id, status, validTo, statement, holder, proposed }): Event[] => {
    if (proposed || status !== 'resolved' || validTo === null || told.some(({ from }) => from?.beliefId === id)) return []
    return [{ at: validTo, weight: END, told: sentence(`On ${formatDate(validTo, asOf)} it was settled: “${statement}” (${holder.name}).`, belief(id)) }]
  })
