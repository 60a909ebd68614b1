import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BeliefDetail } from '@/lib/beliefs/types'
import { regroupTargetsQuery } from '@/lib/review/client'
import type { RegroupTargets } from '@/lib/review/types'
import type { AccountActions } from '../account-actions'

/** What is being done to the belief: nothing, quotes are being chosen, or a dialog asks where they go. */
export type RegroupStage = 'none' | 'choosing' | 'merge' | 'split' | 'move'

export type Regrouping = {
  belief: BeliefDetail
  targets: RegroupTargets
  stage: RegroupStage
  go: (stage: RegroupStage) => void
  chosen: readonly string[]
  toggle: (observationId: string) => void
  regroup: AccountActions['regroup']
}

/** The state of putting a belief right by hand; null where the reader may not, or nothing can be put right. */
export function useRegrouping(belief: BeliefDetail, actions: Pick<AccountActions, 'regroup'> | null): Regrouping | null {
  const [stage, setStage] = useState<RegroupStage>('none')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data: targets } = useQuery({ ...regroupTargetsQuery(belief.id), enabled: actions !== null })
  if (actions === null || !targets?.mayDecide) return null
  return {
    belief, targets, stage, chosen, regroup: actions.regroup,
    go: (next) => {
      if (next === 'none' || next === 'merge') setChosen([])
      setStage(next)
    },
    toggle: (id) => setChosen((held) => (held.includes(id) ? held.filter((other) => other !== id) : [...held, id])),
  }
}
