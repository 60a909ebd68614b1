import { ADMISSION } from '@/lib/beliefs/policy'
import { isBanter } from './rules/banter'
import { stands } from './stands'

/** What is only folded away, however sure the model is. */
const FOLDED = ADMISSION.shown - 0.01

/**
 * A reading is shown only if its statement can stand before a rep on its own. What says too little or is small talk keeps
 * its place among the possibly heard and enters no model.
 */
export function tempered(reading: number, clause: string, statement: string): number {
  return reading <= FOLDED || (stands(statement) && !isBanter(clause)) ? reading : FOLDED
}
