import { binds } from './decide'
import { DECISION_COVERAGE } from './policy'
import type { DecisionTarget, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'

/**
 * Rulings as they bind the recording of a call that counts. Words ruled on in another recording of it are found again in the
 * primary one by their holder, side and words: which copy was the better one when a person read it is no matter. What is
 * not found again binds as it did.
 */
export function carriedOver(
  decisions: readonly LedgerDecision[], copies: readonly LedgerInteraction[][],
  { interactions, observations }: { interactions: readonly LedgerInteraction[]; observations: readonly LedgerObservation[] },
): LedgerDecision[] {
  const primaryOf = new Map(copies.flatMap(([primary, ...rest]) => (primary ? rest.map(({ hash }) => [hash, primary] as const) : [])))
  if (!decisions.some(({ target, parts }) => [target, ...(parts ?? []).flat()].some((each) => each && primaryOf.has(each.interactionHash)))) return [...decisions]
  const rows = byInteraction(interactions, observations)
  const carry = (target: DecisionTarget): DecisionTarget => {
    const primary = primaryOf.get(target.interactionHash)
    const spoken = primary && (rows.get(target.interactionHash) ?? []).filter(({ observation, interaction }) => binds(target, observation, interaction))
    const said = spoken?.find(({ observation }) => observation.statement === target.statement) ?? spoken?.[0]
    if (!primary || !said) return target
    const found = (rows.get(primary.hash) ?? [])
      .filter(({ observation }) => observation.holderKey === target.holderKey && observation.polarity === target.polarity)
      .map(({ observation }) => ({ observation, share: shareOfWords(observation.quote, said.observation.quote) }))
      .filter(({ share }) => share >= DECISION_COVERAGE)
      .sort((a, b) => b.share - a.share || a.observation.segment - b.observation.segment || a.observation.start - b.observation.start)[0]?.observation
    return found ? { ...target, interactionHash: primary.hash, segment: found.segment, start: found.start, end: found.end } : target
  }
  return decisions.map((decision) => ({
    ...decision, target: decision.target && carry(decision.target), ...(decision.parts && { parts: decision.parts.map((part) => part.map(carry)) }),
  }))
}

type Row = { observation: LedgerObservation; interaction: LedgerInteraction }

function byInteraction(interactions: readonly LedgerInteraction[], observations: readonly LedgerObservation[]): Map<string, Row[]> {
  const byId = new Map(interactions.map((interaction) => [interaction.id, interaction]))
  const rows = new Map<string, Row[]>()
  for (const observation of observations) {
    const interaction = byId.get(observation.interactionId)
    if (!interaction || observation.status === 'erased') continue
    const list = rows.get(interaction.hash)
    if (list) list.push({ observation, interaction })
    else rows.set(interaction.hash, [{ observation, interaction }])
  }
  return rows
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []

/** Share of the shorter text's words that the longer one has too, 0..1. */
function shareOfWords(a: string, b: string): number {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  if (!short || !long || short.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of short) {
    const count = left.get(word) ?? 0
    if (count > 0) { common++; left.set(word, count - 1) }
  }
  return common / short.length
}
