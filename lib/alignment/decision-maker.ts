import type { Ledger, Standing, WordlessBelief } from '@/lib/beliefs/types'
import { holderFigure, type Hearing } from './hearing'
import type { Alignment } from './types'

/** The economic buyer's own alignment, or `heard: false`; null when the account has none. The loudest of several. */
export function decisionMakerOf(ledger: Ledger, hearing: Pick<Hearing, 'heard' | 'idleMs'>): Alignment['decisionMaker'] {
  const [first] = ledger.holders
    .filter(({ role, modelled }) => role === 'economic_buyer' && modelled)
    .map(({ key, name }) => {
      const figure = holderFigure(hearing, key)
      return { holderKey: key, name, figure, mass: figure.toward + figure.away }
    })
    .sort((a, b) => b.mass - a.mass || (a.name < b.name ? -1 : 1))
  return first ? { holderKey: first.holderKey, name: first.name, figure: first.figure, heard: first.mass > 0 } : null
}

/** An economic buyer's live committed refusal, the latest first; null when nobody blocks. */
export function blockedByOf(projection: Standing): Alignment['blockedBy'] {
  const [block] = projection.beliefs
    .filter(isRefusal)
    .sort((a, b) => b.lastSeen.getTime() - a.lastSeen.getTime() || (a.statement < b.statement ? -1 : 1))
  return block ? { holderKey: block.holder.key, name: block.holder.name, beliefKey: block.key } : null
}

function isRefusal({ holder, kind, admission, validTo, clusters }: WordlessBelief): boolean {
  return (
    holder.role === 'economic_buyer' && kind === 'intent' && admission === 'shown' && validTo === null &&
    clusters.some(({ evidence }) => evidence.some(({ supports, observation }) =>
      supports && observation.certainty === 'committed' && observation.stance === 'negative'))
  )
}
