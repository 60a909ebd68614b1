import { dueWords, leftWith } from '@/lib/insights/pure'
import { formatDate, formatMoney } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '@/lib/shared/vocabulary'
import type { BriefGate, BriefKind, BriefSection, BriefSentence } from '../types'
import { objections, promised, theirCommitments, theirLimits, waiting } from './answers'
import { bring } from './bring'
import { changeSentences } from './changes'
import { history } from './history'
import type { BriefMaterial } from './material'
import { moves } from './moves'
import { attendeesOf, othersInvited, peopleInOrder, personBlocks } from './people'
import { questions } from './questions'
import { blocks, deal, fromClause, interaction, section, sentence } from './sentences'

/** What a handoff rests on at least: alignment's floor, and something believed. */
const ENOUGH = { conversations: 3, people: 2, beliefs: 5 } as const

/** Beliefs that one remembers of a person, in a meeting and when taking over. */
const OF_A_PERSON = { meeting: 3, handoff: 2 } as const
const MOST = { changes: 6, answers: 4, promises: 3, actions: 5, history: 8, commitments: 5, objections: 6, people: 8, interactions: 20 } as const

/** What is missing before a handoff can be written; null where there is enough. */
export function enough({ page, heard }: Pick<BriefMaterial, 'page' | 'heard'>): BriefGate | null {
  const conversations = page.interactions.filter(({ copyOf, type }) => copyOf === null && type !== 'usage').length
  const beliefs = page.beliefs.filter(({ proposed }) => !proposed).length
  const gate: BriefGate = { conversations: [conversations, ENOUGH.conversations], people: [heard.size, ENOUGH.people], beliefs: [beliefs, ENOUGH.beliefs] }
  return Object.values(gate).every(([have, need]) => have >= need) ? null : gate
}

/** The sections of a brief. Each sentence cites something that stands on the account's page; what has nothing to say is left out. */
export function compose(kind: BriefKind, material: BriefMaterial): BriefSection[] {
  if (kind === 'meeting') return meeting(material)
  return enough(material) === null ? handoff(material) : whatThereIs(material)
}

function meeting(material: BriefMaterial): BriefSection[] {
  const { page, meeting: last, sinceMeeting } = material
  const there = attendeesOf(material).filter(({ chosen }) => chosen).map(({ personId }) => personId)
  const standing = page.standing.filter(({ about }) => about === 'outcome' || about === 'direction' || about === 'moved' || about === 'decision_maker' || about === 'next')
  return [
    ...section('standing', 'Where it stands', standing.map(fromClause)),
    ...blocks('attendees', 'Who will be there', [...personBlocks(material, there, OF_A_PERSON.meeting), ...othersInvited(material)]),
    ...(last && sinceMeeting ? section('changed', `What changed at “${last.title}” (${formatDate(last.at, page.asOf)}) and since`, changeSentences(sinceMeeting, page.asOf, MOST.changes)) : []),
    ...section('ask', 'What to ask', questions(material, new Set(there))),
    ...section('bring', 'What to bring', bring(material, new Set(there), MOST.answers)),
    ...section('promised', 'What we said we would do', promised(material, MOST.promises)),
    ...section('waits', 'What waits on our side', waiting(material, MOST.actions)),
  ]
}

function handoff(material: BriefMaterial): BriefSection[] {
  const { page, handedOver, sinceHandover } = material
  return [
    ...section('moves', 'First three moves', moves(material)),
    ...section('standing', 'Where it stands', [...page.standing.filter(({ about }) => about !== 'turned').map(fromClause), ...dealSentences(material)]),
    ...section('history', 'How the understanding came about', history(material, MOST.history)),
    ...(handedOver && sinceHandover ? section('changed', `Since ${handedOver.from ?? 'the last owner'} handed it over on ${formatDate(handedOver.at, page.asOf)}`, changeSentences(sinceHandover, page.asOf, MOST.changes)) : []),
    ...section('commitments', 'What they said they would do', theirCommitments(material, MOST.commitments)),
    ...section('limits', 'What binds them', theirLimits(material, MOST.commitments)),
    ...section('promised', 'What we said we would do', promised(material, MOST.commitments)),
    ...section('waits', 'What waits on our side', waiting(material, MOST.actions)),
    ...section('objections', leftWith(material.page.deals) === null ? 'Open objections' : 'What stood against us', objections(material, MOST.objections)),
    ...blocks('people', 'People', personBlocks(material, peopleInOrder(material).slice(0, MOST.people), OF_A_PERSON.handoff)),
  ]
}

/** Under the gate nothing is told as known: only what there is to read. */
function whatThereIs({ page }: BriefMaterial): BriefSection[] {
  return section('material', 'What there is so far', page.interactions.filter(({ copyOf }) => copyOf === null).slice(0, MOST.interactions)
    .map(({ id, title, type, at }) => sentence(`“${title}” (${INTERACTION_WORDS[type]}) was on ${formatDate(at, page.asOf)}.`, interaction(id))))
}

function dealSentences({ page }: BriefMaterial): BriefSentence[] {
  return page.deals.filter(({ outcome }) => outcome === null).map((each) => {
    const facts = [each.amountMinor === null ? null : formatMoney(each.amountMinor, each.currency), each.stageSince ? `in ${each.stage} since ${formatDate(each.stageSince, page.asOf)}` : `in ${each.stage}`,
      each.closeDate ? dueWords(each.closeDate, page.asOf) : null, each.leadScore ? `lead score ${Math.round(each.leadScore.score)}` : null].filter((fact) => fact !== null)
    return sentence(`The CRM has ${each.name} (${each.type}): ${facts.join(', ')}.`, deal(each.id))
  })
}

/** Observations behind the beliefs that a brief is made of. */
export const evidenceBehind = ({ page }: Pick<BriefMaterial, 'page'>): number => page.beliefs.reduce((sum, { mentions }) => sum + mentions, 0)

/** A brief is worth reading anew when its evidence grew by a fifth (DESIGN): by how many observations, else null. */
export function grownBy(before: number, now: number): number | null {
  const added = now - before
  return added > 0 && added >= before * 0.2 ? added : null
}
