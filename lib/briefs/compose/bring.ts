import type { BeliefLine } from '@/lib/beliefs/types'
import { leftWith } from '@/lib/insights/pure'
import { count, formatDate } from '@/lib/shared/format'
import type { BriefCite, BriefSentence } from '../types'
import type { BriefMaterial } from './material'
import { proofFor } from './proof'
import { belief, closed, isLive, listed, says, sentence, thereFirst } from './sentences'

/** Proof points that fit one sentence, and what they are brought for. */
const BROUGHT = 2
const NAMED = 3

/** What stands against us or is wanted, with what of ours fits it. `alone`: how it ends where nothing else is told with it. */
type Held = { cite: BriefCite; points: string[]; sort: 'unanswered' | 'against' | 'wanted'; words: string; alone: string; without: BriefSentence | null }

/** What to bring: the proof points against each objection that nobody has answered. To whoever has left nothing is brought any more. */
export function answers(material: BriefMaterial, most: number): BriefSentence[] {
  const { page } = material
  if (leftWith(page.deals) === null) return toldOnce(unanswered(material)).slice(0, most)
  return page.unchallenged.slice(0, most).map((objection) => sentence(`Nobody ever answered ${objectionWords(objection, page.asOf)}.`, belief(objection.beliefId)))
}

/**
 * What to bring to a meeting: the answers, then what proves otherwise where something else stands against us, then what proves what
 * somebody wants. Those who will be there come first.
 */
export function bring(material: BriefMaterial, present: ReadonlySet<string>, most: number): BriefSentence[] {
  const { page } = material
  const open = new Set(page.unchallenged.map(({ beliefId }) => beliefId))
  const others = thereFirst(page.beliefs.filter((line) => isLive(line) && !open.has(line.id)), present)
  const proven = (lines: readonly BeliefLine[], sort: 'against' | 'wanted'): Held[] => lines.map((line) => {
    const words = `“${line.statement}” (${line.holder.name}, ${line.words})`
    return { cite: belief(line.id), points: proofFor(line, material).slice(0, BROUGHT), sort, words, alone: sort === 'against' ? ` against ${words}` : `: ${says(line.holder.name, line.statement)} (${line.words})`, without: null }
  })
  return toldOnce([
    ...(leftWith(page.deals) === null ? unanswered(material) : []),
    ...proven(others.filter(({ stance }) => stance === 'negative'), 'against'),
    ...proven(others.filter(({ kind, stance }) => kind === 'priority' && stance !== 'negative'), 'wanted'),
  ]).slice(0, most)
}

const objectionWords = ({ statement, holder, interactions, since }: BriefMaterial['page']['unchallenged'][number], today: string): string =>
  `“${statement}” (${holder.name}, in ${count(interactions, 'conversation')} since ${formatDate(since, today)})`

const unanswered = ({ page }: BriefMaterial): Held[] => page.unchallenged.map((objection): Held => {
  const words = objectionWords(objection, page.asOf)
  return {
    cite: belief(objection.beliefId), points: objection.proofPoints.slice(0, BROUGHT).map(({ statement }) => statement), sort: 'unanswered', words,
    alone: ` against ${words}: nobody has answered it`,
    without: sentence(`Find an answer to ${words}: nobody has given one, and no proof point of ours fits it.`, belief(objection.beliefId)),
  }
})

/** Each proof point once, with all that it is brought for; points for the very same share a sentence. */
function toldOnce(all: readonly Held[]): BriefSentence[] {
  const points = new Map<string, Held[]>()
  for (const held of all) for (const point of held.points) points.set(point, [...(points.get(point) ?? []), held])
  const groups = new Map<string, { points: string[]; held: Held[] }>()
  for (const [point, held] of points) {
    const key = held.map(({ cite }) => cite.id).join(' ')
    groups.set(key, { points: [...(groups.get(key)?.points ?? []), point], held })
  }
  const told = new Set<string>()
  return all.flatMap((held): BriefSentence[] => {
    if (held.points.length === 0) return held.without ? [held.without] : []
    return [...groups].flatMap(([key, group]) => {
      if (group.held[0] !== held || told.has(key)) return []
      told.add(key)
      return [broughtFor(group.points, group.held)]
    })
  })
}

function broughtFor(points: readonly string[], all: readonly Held[]): BriefSentence {
  const held = all.slice(0, NAMED)
  const head = `Bring ${listed(points.map((point) => `“${point}”`))}`
  const [only] = held
  if (only && held.length === 1) return sentence(closed(`${head}${only.alone}`), only.cite)
  const against = held.filter(({ sort }) => sort !== 'wanted').map(({ sort, words }) => (sort === 'unanswered' ? words.replace(/\)$/, '; nobody has answered it)') : words))
  const wanted = held.filter(({ sort }) => sort === 'wanted').map(({ words }) => words)
  const parts = [against.length > 0 ? ` against ${listed(against)}` : null, wanted.length > 0 ? ` for what is wanted: ${listed(wanted)}` : null].filter((part) => part !== null)
  return sentence(closed(`${head}${parts.join(', and')}`), ...held.map(({ cite }) => cite))
}
