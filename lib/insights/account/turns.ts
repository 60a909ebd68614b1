import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { TurnView } from './types'

/** When their people changed their minds, by time: a view that was given up, or words that say so themselves. */
export function turnsOf(beliefs: readonly (ProjectedBelief & { id: string })[]): TurnView[] {
  const turns = new Map<string, TurnView>()
  for (const { id, statement, holder, admission, closedBecause, validTo, clusters } of beliefs) {
    if (admission !== 'shown') continue
    const tell = (at: Date): void => { turns.set(`${id} ${at.getTime()}`, { at: at.toISOString(), beliefId: id, statement, holder: holder.name }) }
    if (closedBecause === 'mind_change' && validTo) tell(validTo)
    for (const { evidence } of clusters) for (const { observation } of evidence) if (observation.turnabout === 'mind_change') tell(observation.eventAt)
  }
  return [...turns.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.beliefId < b.beliefId ? -1 : 1))
}
