import type { SameMistake } from '@/lib/review/types'
import { count } from '@/lib/shared/format'

type Told = Pick<SameMistake, 'kind' | 'as' | 'from' | 'to' | 'quotes' | 'judged'>

/** "“cfo” is taken for Marit Olsen in 2 other quotes, too." */
export const offerWords = ({ as, from, quotes }: Told): string => `“${as}” is taken for ${from} in ${count(quotes.length, 'other quote')}, too.`

/** What is offered, and what stays as it is. */
export function detailWords({ kind, as, from, to, judged }: Told): string {
  const mistake = kind === 'name' ? `Whoever said “${as}” meant ${to}, not ${from}.` : `“${as}” was ${to}, not ${from}.`
  const left = judged === 0 ? '' : ` ${count(judged, 'other')} that a person judged ${judged === 1 ? 'stays as it is' : 'stay as they are'}.`
  return `${mistake} Correct the quotes that show the same mistake; whatever is chosen counts as accepted.${left}`
}
