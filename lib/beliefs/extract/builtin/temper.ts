import { ADMISSION } from '@/lib/beliefs/policy'
import { isOpen } from './open'
import { isBanter } from './rules/banter'
import { isGarbled, lostItsCondition } from './rules/garbled'
import { isPlainVerdict } from './rules/verdicts'
import { stands } from './stands'
import { tellsTwoAsThey } from './third-party'

/** What is only folded away, however sure the model is. */
const FOLDED = ADMISSION.shown - 0.01

/** What takes back or replaces an earlier belief is shown from here on: else the old one would stand against their word. */
const UPDATE_CHANCE = 0.6

/**
 * A reading is shown only if its statement can stand before a rep on its own. What says too little or is small talk keeps
 * its place among the possibly heard and enters no model. `updates`: the words give up a belief or set a budget, date, …. `told`: the
 * clause with its condition, where that stands beside it.
 */
export function tempered(reading: number, clause: string, statement: string, updates: boolean, told = clause): number {
  if (isBanter(clause)) return Math.min(reading, FOLDED)
  // Exactly folded says: sure, but not to be read alone. It may end what is shown.
  if ((!stands(statement) || isOpen(statement, clause) || tellsTwoAsThey(statement, clause) || isGarbled(statement) || lostItsCondition(statement, told)) && !isPlainVerdict(clause)) return updates && reading >= UPDATE_CHANCE ? FOLDED : Math.min(reading, FOLDED)
  return updates && reading >= UPDATE_CHANCE ? Math.max(reading, ADMISSION.shown) : reading
}
