import { ALIGNMENT_FLOOR } from '@/lib/beliefs/pure'
import type { Ledger, ProjectedBelief, Projection } from '@/lib/beliefs/types'
import { figureOf, massesOf } from './figure'
import type { Heard } from './voices'
import type { Alignment } from './types'

/** The economic buyer's own alignment, or `heard: false`; null when the account has none. The loudest of several. */
export function decisionMakerOf(ledger: Ledger, heard: readonly Heard[], idleMs: number): Alignment['decisionMaker'] {
  const [first] = ledger.holders
    .filter(({ role, modelled }) => role === 'economic_buyer' && modelled)
    .map((holder) => ({ holder, own: massesOf(heard.filter(({ voice }) => voice.belief.holder.key === holder.key)) }))
    .sort((a, b) => b.own.toward + b.own.away - a.own.toward - a.own.away || (a.holder.name < b.holder.name ? -1 : 1))
  if (!first) return null
  const mass = first.own.toward + first.own.away
  const figure = figureOf(first.own, mass >= ALIGNMENT_FLOOR.componentMass, idleMs)
  return { holderKey: first.holder.key, name: first.holder.name, figure, heard: mass > 0 }
}

/** An economic buyer's live committed refusal, the latest first; null when nobody blocks. */
export function blockedByOf(projection: Projection): Alignment['blockedBy'] {
  const [block] = projection.beliefs
    .filter(isRefusal)
    .sort((a, b) => b.lastSeen.getTime() - a.lastSeen.getTime() || (a.statement < b.statement ? -1 : 1))
  return block ? { holderKey: block.holder.key, name: block.holder.name, beliefKey: block.key } : null
}

function isRefusal({ holder, kind, admission, validTo, clusters }: ProjectedBelief): boolean {
  return (
    holder.role === 'economic_buyer' && kind === 'intent' && admission === 'shown' && validTo === null &&
    clusters.some(({ evidence }) => evidence.some(({ supports, observation }) =>
      supports && observation.certainty === 'committed' && observation.stance === 'negative'))
  )
}
