import { count } from '@/lib/shared/format'
import type { BriefGate } from '../types'

/** "2 of 3 conversations, 1 of 2 people": what is missing under the gate. */
export const gateWords = ({ conversations, people, beliefs }: BriefGate): string =>
  ([[conversations, 'conversation'], [people, 'person', 'people'], [beliefs, 'belief']] as const)
    .filter(([[have, need]]) => have < need).map(([[have, need], one, many]) => `${have} of ${count(need, one, many)}`).join(', ')
