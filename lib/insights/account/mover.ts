import { MOVER_TOLD } from '@/lib/alignment/pure'
import type { Movement } from '@/lib/alignment/types'
import type { Stance } from '@/lib/shared/vocabulary'

/**
 * The belief whose words say by themselves why alignment went the way of `net`: that of the largest of `movements`, which come largest first,
 * in that direction. Null where that one ended, speaks the other way or is not among what is told: a lesser one would not be the reason.
 */
export function moverOf(movements: readonly Movement[], told: readonly { id: string; key: string; stance: Stance }[], net: number): string | null {
  const first = movements.find(({ delta }) => Math.abs(delta) >= MOVER_TOLD && Math.sign(delta) === Math.sign(net))
  const belief = first && !first.ended ? told.find(({ key }) => key === first.contribution.beliefKey) : undefined
  return belief && belief.stance !== (net > 0 ? 'negative' : 'positive') ? belief.id : null
}
