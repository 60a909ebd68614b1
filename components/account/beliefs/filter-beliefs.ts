import type { BeliefLine } from '@/lib/beliefs/types'
import type { AccountView } from '../view-params'

type Filters = Pick<AccountView, 'q' | 'status' | 'stance' | 'holder'>

const isClosed = ({ status }: BeliefLine): boolean => status === 'resolved' || status === 'superseded'

/** The beliefs that the filters let through, in the order given. Every word that was typed must stand in the statement or the holder's name. */
export function filterBeliefs<B extends BeliefLine>(beliefs: readonly B[], { q, status, stance, holder }: Filters): B[] {
  const words = q.toLowerCase().split(/\s+/).filter((word) => word !== '')
  return beliefs.filter((belief) => {
    if (status === 'live' && isClosed(belief)) return false
    if (status === 'closed' && !isClosed(belief)) return false
    if (status === 'contested' && belief.status !== 'contested' && belief.label !== 'contested') return false
    if (status === 'stale' && belief.label !== 'stale') return false
    if (stance !== null && belief.stance !== stance) return false
    if (holder !== null && belief.holder.key !== holder) return false
    const text = `${belief.statement} ${belief.holder.name}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
