import { dueWords } from '@/lib/insights/pure'
import { plannedWords, titleWords, withWords } from '@/lib/meetings/pure'
import type { MeetingView } from '@/lib/meetings/types'
import { formatDate, formatMoney } from '@/lib/shared/format'
import type { BriefCite, BriefSentence } from '../types'
import { promised } from './answers'
import { answers } from './bring'
import { lastHeard, lastWord, type BriefMaterial } from './material'
import { peopleInOrder } from './people'
import { openQuestions, unheard, whyTheyLeft } from './questions'
import { settledSince } from './settled'
import { belief, deal, interaction, isLive, meeting, sentence } from './sentences'

const MOVES = 3

/**
 * The first three moves of whoever takes over: the meeting that is planned, whoever blocks, whoever decides and was not heard, their silence where no meeting is planned, what we owe, what nobody answered, what is open, what is
 * due. Nothing of that presses with whoever has left.
 */
export function moves(material: BriefMaterial): BriefSentence[] {
  const { page } = material
  const [last, lastSaid] = [lastHeard(material), lastWord(page)]
  const { blockedBy, trend } = page.alignment
  const blocking = blockedBy && page.beliefs.find(({ id, proposed }) => id === blockedBy.beliefId && !proposed)
  const due = page.deals.filter(({ outcome, closeDate }) => outcome === null && closeDate !== null).toSorted((a, b) => ((a.closeDate ?? '') < (b.closeDate ?? '') ? -1 : 1))[0]
  // A manner of speaking is no first move.
  const [owed] = promised({ ...material, promises: material.promises.filter(({ delivers }) => delivers !== false) }, 1)
  const read = last ? sentence(`Read “${last.title}” of ${formatDate(last.at, page.asOf)} before the first call.`, interaction(last.id)) : undefined
  const left = whyTheyLeft(material)
  if (left) return [left, ...introductions(material).slice(0, 1), read].filter((each) => each !== undefined)
  const [next] = page.meetings.coming
  const decider = page.people.find(({ key }) => key === page.alignment.decisionMaker?.holderKey)?.personId
  const pressing = eachOnce([
    next ? comingMeeting(next, trend.silentSince && lastSaid ? `; nothing was heard since ${formatDate(trend.silentSince, page.asOf)}` : '', trend.silentSince && lastSaid ? [interaction(lastSaid.id)] : []) : undefined,
    blockedBy && blocking ? sentence(`Speak with ${blockedBy.name}, who decides and blocks it: “${blocking.statement}”.`, belief(blocking.id)) : undefined,
    decider && next?.people.some(({ personId }) => personId === decider) ? undefined : unheard(material)[0],
    !next && trend.silentSince && lastSaid ? sentence(`Call them: they have been silent since ${formatDate(trend.silentSince, page.asOf)}, after “${lastSaid.title}”.`, interaction(lastSaid.id)) : undefined,
    answers(material, 1)[0],
    owed && { ...owed, text: owed.text.replace(/^We said/, 'Keep or settle what we said') },
    openQuestions(material, new Set())[0],
    due?.closeDate ? sentence(`Agree the next step of ${due.name} (${[due.amountMinor === null ? null : formatMoney(due.amountMinor, due.currency), due.stage].filter(Boolean).join(', ')}), ${dueWords(due.closeDate, page.asOf).replace(/^was/, 'which was')}.`, deal(due.id)) : undefined,
  ].filter((each) => each !== undefined))
  return eachOnce([...pressing, ...heldAgainst(material, pressing), ...introductions(material), ...(read ? [read] : [])]).slice(0, MOVES)
}

/** A meeting that is planned is where everything else is taken up: nobody who comes to it has to be called. */
function comingMeeting(next: MeetingView, silence: string, cites: readonly BriefCite[]): BriefSentence {
  const isNamed = next.title !== '' && titleWords(next) === next.title
  return sentence(`Prepare “${next.title === '' ? 'Meeting' : next.title}”${isNamed || withWords(next.people) === '' ? '' : ` with ${withWords(next.people)}`}, planned for ${plannedWords(next)}${silence}.`, meeting(next.id), ...cites)
}

/** The first that somebody clearly holds against us, of which no other move tells: where it is contested one asks where they stand. */
function heldAgainst({ page }: BriefMaterial, told: readonly BriefSentence[]): BriefSentence[] {
  const cited = new Set(told.flatMap(({ cites }) => cites.map(({ id }) => id)))
  const line = page.unchallenged.length > 0 ? undefined : page.beliefs.find((each) => isLive(each) && each.stance === 'negative' && each.label !== 'contested' && !cited.has(each.id) && !settledSince(each, page.beliefs))
  return line ? [sentence(`Take up with ${line.holder.name} that they hold against us: “${line.statement}”.`, belief(line.id))] : []
}

/** One belief makes one move. */
function eachOnce(moves: readonly BriefSentence[]): BriefSentence[] {
  const told = new Set<string>()
  return moves.filter(({ cites }) => {
    const beliefs = cites.filter(({ kind }) => kind === 'belief').map(({ id }) => id)
    if (beliefs.some((id) => told.has(id))) return false
    for (const id of beliefs) told.add(id)
    return true
  })
}

/** Whoever was heard is met first by name, in the order of their power. */
function introductions(material: BriefMaterial): BriefSentence[] {
  const { page, heard } = material
  return peopleInOrder(material).flatMap((id) => {
    const [person, when] = [page.people.find(({ personId }) => personId === id), heard.get(id)]
    return person && when ? [sentence(`Introduce yourself to ${person.name}, last heard on ${formatDate(when.at, page.asOf)} in “${when.title}”.`, interaction(when.interactionId))] : []
  })
}
