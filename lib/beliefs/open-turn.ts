import { isFaintTurn } from './extract/builtin/rules/turnabouts'
import { resetsValue } from './replaced'
import type { LedgerObservation } from './types'

/**
 * Does an observation say of itself that its holder thinks otherwise by now? A value that moved ("needs ninety days instead of thirty")
 * is no change of mind, and what may as well be said of something new ("they do not get called any more") is one only where it ends something.
 */
export const isOpenTurn = ({ turnabout, quote }: Pick<LedgerObservation, 'turnabout' | 'quote'>): boolean => turnabout === 'mind_change' && !isFaintTurn(quote) && !resetsValue(quote)
