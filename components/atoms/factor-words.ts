import type { ExplainedFactor } from '@/lib/alignment/types'
import { formatMass } from '@/lib/shared/format'
import { CERTAINTY_WORDS, ROLE_WORDS, SOURCE_WORDS } from './words'

/** One number of the product that a statement weighs. */
export type Factor = { name: string; of: string; value: number }

/** How a factor is called wherever a weight is taken apart: "in their own words 1". */
export function factorWords({ name, of, value }: Factor): string {
  const words: Partial<Record<ExplainedFactor['name'], Readonly<Record<string, string>>>> = { strength: CERTAINTY_WORDS, source: SOURCE_WORDS, power: ROLE_WORDS }
  switch (name) {
    case 'precision': return of === 'accepted' ? 'accepted by a reviewer' : `precision of the reader ${formatMass(value)}`
    case 'damping': return `said again in one conversation ${formatMass(value)}`
    case 'need': return `a need ${formatMass(value)}`
    case 'decay': return `aged ${formatMass(value)}`
    case 'dimension': return `weight of ${of} ${formatMass(value)}`
    default: return `${words[name as ExplainedFactor['name']]?.[of] ?? of.replaceAll('_', ' ')} ${formatMass(value)}`
  }
}
