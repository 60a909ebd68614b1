import type { BeliefLine } from '@/lib/beliefs/types'
import { count, formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import type { BriefMaterial } from './material'
import { proofFor } from './proof'
import { belief, closed, interaction, isLive, says, sentence, sureness, thereFirst } from './sentences'

/** Proof points that fit one sentence. */
const BROUGHT = 2

/** What to bring: the proof points against each objection that nobody has answered. */
export function answers({ page }: BriefMaterial, most: number): BriefSentence[] {
  return page.unchallenged.slice(0, most).map((objection) => {
    const against = `“${objection.statement}” (${objection.holder.name}, in ${count(objection.interactions, 'conversation')} since ${formatDate(objection.since, page.asOf)})`
    const points = objection.proofPoints.slice(0, BROUGHT).map(({ statement }) => `“${statement}”`)
    return points.length > 0
      ? sentence(`Bring ${points.join(' and ')} against ${against}: nobody has answered it.`, belief(objection.beliefId))
      : sentence(`Find an answer to ${against}: nobody has given one, and no proof point of ours fits it.`, belief(objection.beliefId))
  })
}

/**
 * What to bring to a meeting: the answers, then what proves otherwise where something else stands against us, then what proves what
 * somebody wants. Those who will be there come first.
 */
export function bring(material: BriefMaterial, present: ReadonlySet<string>, most: number): BriefSentence[] {
  const { page } = material
  const open = new Set(page.unchallenged.map(({ beliefId }) => beliefId))
  const others = thereFirst(page.beliefs.filter((line) => isLive(line) && !open.has(line.id)), present)
  const proven = (lines: readonly BeliefLine[], told: (line: BeliefLine) => string): BriefSentence[] => lines.flatMap((line) => {
    const points = proofFor(line, material).slice(0, BROUGHT).map((point) => `“${point}”`)
    return points.length > 0 ? [sentence(closed(`Bring ${points.join(' and ')}${told(line)}`), belief(line.id))] : []
  })
  return [
    ...answers(material, most),
    ...proven(others.filter(({ stance }) => stance === 'negative'), (line) => ` against “${line.statement}” (${line.holder.name}, ${line.words})`),
    ...proven(others.filter(({ kind, stance }) => kind === 'priority' && stance !== 'negative'), (line) => `: ${says(line.holder.name, line.statement)} (${line.words})`),
  ].slice(0, most)
}

/** Objections that stand, the unanswered first. */
export function objections(material: BriefMaterial, most: number): BriefSentence[] {
  const { page } = material
  const open = new Set(page.unchallenged.map(({ beliefId }) => beliefId))
  const others = page.beliefs.filter((line) => isLive(line) && line.stance === 'negative' && !open.has(line.id))
  return [
    ...answers(material, most),
    ...others.map((line) => sentence(closed(`${says(line.holder.name, line.statement)} (${sureness(line, page.asOf)})`), belief(line.id))),
  ].slice(0, most)
}

/** What our side said it would do. */
export function promised({ promises, page }: BriefMaterial, most: number): BriefSentence[] {
  return promises.slice(0, most).map(({ words, speaker, at, title, interactionId, segment }) =>
    sentence(`We said on ${formatDate(at, page.asOf)}, in “${title}”: “${words}” (${speaker}).`, interaction(interactionId, segment)))
}

/** What they mean to do, and what binds them. */
export function theirCommitments({ page }: BriefMaterial, most: number): BriefSentence[] {
  return page.beliefs.filter((line) => isLive(line) && (line.kind === 'intent' || line.kind === 'constraint')).slice(0, most)
    .map((line) => sentence(closed(`${says(line.holder.name, line.statement)} (${sureness(line, page.asOf)})`), belief(line.id)))
}
