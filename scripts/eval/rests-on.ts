import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { fileOf, holderNames, sameFiles } from './score-account'
import { likeness } from './words'

const SAME_WORDS = 0.6

/** Tells whether a belief of the model is one of the gold's: under its holder, with one of its quotes behind it. */
export function restsOn(account: AccountFile, gold: Gold): (belief: ProjectedBelief, wanted: Gold['beliefs'][number]) => boolean {
  const { isSameHolder } = holderNames(account)
  const isSameFile = sameFiles(gold)
  return (belief, wanted) => isSameHolder(belief.holder.name, wanted.holder) && belief.clusters.some(({ evidence }) => evidence.some(({ observation, interaction }) =>
    wanted.observations.some(({ file, quote }) => isSameFile(fileOf(interaction.fileName), file) && likeness(observation.quote, quote) >= SAME_WORDS)))
}
