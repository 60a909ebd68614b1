import type { SameMistake } from '@/lib/review/types'
import { count } from '@/lib/shared/format'

type Told = Pick<SameMistake, 'kind' | 'as' | 'from' | 'to' | 'quotes' | 'judged'>

/** "“CFO” is taken for Marit Olsen in 2 other quotes, too." */
export function offerWords({ as, from, to, quotes }: Told): string {
  const where = count(quotes.length, 'other quote')
  return from === null ? `“${as}” stands for nobody known in ${where}: ${to} there, too?` : `“${as}” is taken for ${from} in ${where}, too.`
}

/** What is offered, and what stays as it is. */
export function detailWords({ kind, as, from, to, judged }: Told): string {
  const not = from === null ? '' : `, not ${from}`
  const mistake = kind === 'name' ? `Whoever said “${as}” meant ${to}${not}.` : `“${as}” was ${to}${not}.`
  const left = judged === 0 ? '' : ` ${count(judged, 'other')} that a person judged ${judged === 1 ? 'stays as it is' : 'stay as they are'}.`
  return `${mistake} Correct the quotes that show the same mistake; whatever is chosen counts as accepted.${left}`
}
