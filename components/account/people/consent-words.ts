import type { PersonRow } from '@/lib/insights/types'
import { SIDE_WORDS } from '../../atoms/words'

const CONSENT: Record<string, string> = { notified: 'was told', granted: 'agreed to be modelled', objected: 'objected: not modelled', withdrawn: 'withdrew consent: not modelled' }

/** The side of a person where it is not the customer's, and the state of their consent where there is one. */
export const standingWords = ({ side, consent }: Pick<PersonRow, 'side' | 'consent'>): string[] =>
  [side === 'customer' ? null : SIDE_WORDS[side], CONSENT[consent] ?? null].filter((word) => word !== null)
