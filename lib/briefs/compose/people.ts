import type { PersonRow } from '@/lib/insights/types'
import { formatAlignment, formatDate } from '@/lib/shared/format'
import type { Attendee, BriefBlock, BriefSentence } from '../types'
import { lastHeard, type BriefMaterial } from './material'
import { belief, closed, interaction, isLive, listed, meeting, says, sentence, sureness } from './sentences'

const ROLES: Record<string, string> = {
  economic_buyer: 'economic buyer', champion: 'champion', blocker: 'blocker', technical_evaluator: 'technical evaluator', legal: 'legal', user: 'user', unknown: 'role unknown', company: 'the company',
}
const DECIDES = 'economic_buyer'
/** So many come to a meeting, as far as one can tell. */
const LIKELY = 4
/** Within this of ½ a figure leans neither way. */
const EVEN = 0.05

const customers = ({ page }: BriefMaterial): PersonRow[] => page.people.filter(({ side, personId, modelled }) => side !== 'us' && personId !== null && modelled)

/** Everybody who could be there: who was chosen, else who spoke most of late and whoever decides. */
export function attendeesOf(material: BriefMaterial): Attendee[] {
  const { chosen, recent, planned } = material
  const given = chosen.length > 0 ? chosen : (planned?.people.flatMap(({ personId }) => personId ?? []) ?? null)
  const byLikelihood = customers(material).toSorted((a, b) => (recent.get(b.personId ?? '') ?? 0) - (recent.get(a.personId ?? '') ?? 0) || b.beliefs - a.beliefs || (a.name < b.name ? -1 : 1))
  const likely = new Set(byLikelihood.filter(({ personId }) => (recent.get(personId ?? '') ?? 0) > 0).slice(0, LIKELY).map(({ personId }) => personId))
  const there = (personId: string): boolean => (given ? given.includes(personId) : likely.has(personId))
  return byLikelihood.map(({ personId, name, role }) => ({ personId: personId ?? '', name, role: ROLES[role] ?? role, chosen: there(personId ?? '') }))
}

/** Of a planned meeting: those invited of whom nothing is kept, those who are not known yet, and who of ours comes. */
export function othersInvited(material: BriefMaterial): BriefBlock[] {
  const { planned } = material
  if (!planned) return []
  const told = new Set(customers(material).map(({ personId }) => personId))
  const invited = planned.people.filter(({ us }) => !us)
  const silent = invited.filter(({ personId }) => personId !== null && !told.has(personId)).map(({ name }) => sentence(`${name} is invited; nothing that they said is kept here.`, meeting(planned.id)))
  const unknown = invited.filter((each) => each.unknown).map(({ name, email }) => sentence(`${email === null || email === name ? name : `${name} (${email})`} is invited and not known yet.`, meeting(planned.id)))
  const ours = planned.people.filter(({ us }) => us).map(({ name }) => name)
  return [
    ...(silent.length > 0 ? [{ heading: 'Nothing kept', sentences: silent }] : []), ...(unknown.length > 0 ? [{ heading: 'Not known yet', sentences: unknown }] : []),
    ...(ours.length > 0 ? [{ heading: 'From our side', sentences: [sentence(`${listed(ours)} ${ours.length === 1 ? 'is' : 'are'} invited.`, meeting(planned.id))] }] : []),
  ]
}

/** One block a person: when they were heard, which way they lean, and what they believe. */
export function personBlocks(material: BriefMaterial, ids: readonly string[], beliefs: number): BriefBlock[] {
  return ids.flatMap((personId) => {
    const person = customers(material).find((each) => each.personId === personId)
    return person ? [{ heading: headingOf(person), sentences: aboutPerson(material, person, beliefs) }] : []
  })
}

const headingOf = ({ name, role, title }: PersonRow): string => [name, title, role === 'unknown' ? null : (ROLES[role] ?? role)].filter(Boolean).join(', ')

/** People of the account in the order of their power and of what they believe. */
export function peopleInOrder(material: BriefMaterial): string[] {
  const power: Record<string, number> = { economic_buyer: 3, champion: 2, blocker: 2, technical_evaluator: 1.5 }
  return customers(material).toSorted((a, b) => (power[b.role] ?? 1) - (power[a.role] ?? 1) || b.beliefs - a.beliefs || (a.name < b.name ? -1 : 1)).flatMap(({ personId }) => personId ?? [])
}

function aboutPerson(material: BriefMaterial, person: PersonRow, most: number): BriefSentence[] {
  const { page, heard } = material
  const last = lastHeard(material)
  const own = page.beliefs.filter((line) => isLive(line) && line.holder.key === person.key)
  const when = heard.get(person.personId ?? '')
  const [first] = own
  const decides = person.role === DECIDES ? ', who decides,' : ''
  return [
    ...(when ? [sentence(`${person.name}${decides} was last heard on ${formatDate(when.at, page.asOf)}, in “${when.title}”.`, interaction(when.interactionId))]
      : last ? [sentence(`${person.name}${decides} was not heard in any conversation here, up to “${last.title}” on ${formatDate(last.at, page.asOf)}.`, interaction(last.id))] : []),
    ...(first && person.figure?.value != null ? [sentence(`By what they said they stand at ${formatAlignment(person.figure.value)}, ${leaning(person.figure.value)}.`, ...own.slice(0, most).map(({ id }) => belief(id)))] : []),
    ...own.slice(0, most).map((line) => sentence(closed(`${says(person.name, line.statement)} (${sureness(line, page.asOf)})`), belief(line.id))),
  ]
}

const leaning = (value: number): string => (value > 0.5 + EVEN ? 'toward us' : value < 0.5 - EVEN ? 'away from us' : 'neither toward us nor away from us')
