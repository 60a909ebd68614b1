import { assertedEvidence, type Ruled } from './decide'
import { subjectKey } from './normalize'
import type { Ledger, LedgerDecision } from './types'

/** What came, changed or went since a projection was made. */
export type Touched = {
  /** Interactions by content hash, with every recording of the same call. */
  interactions: ReadonlySet<string>
  /** Rulings that were made or undone. */
  decisions: readonly LedgerDecision[]
}

/**
 * What the touched interactions and rulings may have put into a former projection: each of their observations, closed or not,
 * as it was read and as each ruling corrects it, and what was asserted. Its families are the ones that may have changed.
 */
export function formerOf(ledger: Ledger, { interactions, decisions }: Touched): Ruled[] {
  const rows = new Map(ledger.interactions.filter(({ hash }) => interactions.has(hash)).map((interaction) => [interaction.id, interaction]))
  const corrections = decisions.flatMap(({ correction, action, target }) => (correction && action === 'fix' ? [{ correction, on: target?.interactionHash }] : []))
  const said = ledger.observations.flatMap((observation): Ruled[] => {
    const interaction = rows.get(observation.interactionId)
    if (!interaction) return []
    const versions = [observation, ...corrections.filter(({ on }) => on === interaction.hash).map(({ correction }) => ({ ...observation, ...correction }))]
    return versions.map((version) => ({ observation: version, interaction, accepted: false, asserted: false }))
  })
  return [...said, ...decisions.flatMap((decision) => assertedEvidence(decision) ?? [])]
}

/** Is the evidence of a subject that one of the rulings joins or keeps apart? */
export function isNamed({ observation }: Ruled, decisions: readonly LedgerDecision[]): boolean {
  return decisions.some(({ target, correction }) => {
    if (target?.holderKey !== observation.holderKey || correction?.statement === undefined) return false
    return [target.statement, correction.statement].map(subjectKey).includes(subjectKey(observation.statement))
  })
}
