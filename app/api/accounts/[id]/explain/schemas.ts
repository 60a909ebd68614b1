import type { FigureOf } from '@/lib/alignment/types'
import { InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { DIMENSIONS } from '@/lib/shared/vocabulary'

/** A figure as an address names it; overall when it names none. @throws InvalidError for one that does not exist */
export function figureOf(named: string | undefined): FigureOf | 'consensus' {
  if (named === undefined || named === 'overall') return { kind: 'overall' }
  if (named === 'consensus') return named
  if (named === 'decision_maker') return { kind: 'decision_maker' }
  if (named.startsWith('person:') && isId(named.slice('person:'.length))) return { kind: 'holder', key: named }
  const dimension = DIMENSIONS.find((each) => each === named)
  if (dimension) return { kind: 'component', dimension }
  throw new InvalidError(`“${named.slice(0, 60)}” is no figure of an account.`, `Ask for overall, consensus, decision_maker, person: with an id, or one of ${DIMENSIONS.join(', ')}.`)
}
