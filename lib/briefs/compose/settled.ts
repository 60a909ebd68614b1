import { readProposition, subjectTerms } from '@/lib/beliefs/pure'
import type { BeliefLine } from '@/lib/beliefs/types'

type Line = Pick<BeliefLine, 'statement' | 'holder' | 'status' | 'stance' | 'kind' | 'dimension' | 'proposed' | 'firstSeen' | 'lastSeen' | 'validTo'>

/** Somebody says of themselves that it is over. */
const WITHDRAWN = /\bno longer\b|\bany ?more\b|^Withdraws?\b/
/** What is withdrawn stands behind these words. */
const WITHDRAWS = /^Withdraws? (?:\w+ ){1,2}(?:to|about|against|on) /
/** What an objection is about stands before its reason and what is added to it. */
const AFTER_ITS_SUBJECT = /,|;|:|\b(?:because|since|so that|until|unless|although)\b/

/**
 * Was an objection settled since under another wording? By what its holder had objected to until it was resolved, or withdrew, after
 * they last spoke of this: it names every subject, name and number that the objection does before its
 * reason, and no other subject, since what settles a part settles no whole. How many of something it is about is none ("at fourteen lanes").
 */
export function settledSince(objection: Line, beliefs: readonly Line[]): boolean {
  const about = readSubject(headOf(objection.statement))
  if (!about.namesAThing) return false
  const inAll = readSubject(objection.statement).terms
  return beliefs.some((other) => {
    if (other.holder.key !== objection.holder.key || !isOfOneSort(objection, other) || other.proposed || other.statement === objection.statement) return false
    const at = endedAt(other)
    if (at === null || at <= objection.lastSeen) return false
    const [said, head] = [other.statement.replace(WITHDRAWS, ''), readSubject(headOf(other.statement.replace(WITHDRAWS, '')))]
    const whole = readSubject(said)
    return isWithin(about.terms, whole.terms) && isWithin(about.objects, whole.objects) && isWithin(about.numbers, whole.numbers)
      && isWithin(head.objects, about.objects) && [...head.terms].every((term) => inAll.has(term) || head.counted.has(term))
  })
}

/** Of one dimension; or two worries, which a reason alone may put elsewhere. What something costs is no subject, so a worry about that is another. */
const isOfOneSort = (one: Line, other: Line): boolean =>
  one.dimension === other.dimension || (one.kind === 'concern' && other.kind === 'concern' && one.dimension !== 'price' && other.dimension !== 'price')

/** When a belief stopped standing against us, as its holder says; null where it did not. */
function endedAt({ status, stance, statement, validTo, firstSeen }: Line): string | null {
  if (status === 'resolved') return stance === 'negative' ? validTo : null
  return status === 'active' && stance === 'positive' && WITHDRAWN.test(statement) ? firstSeen : null
}

const headOf = (statement: string): string => statement.split(AFTER_ITS_SUBJECT, 1)[0] ?? statement

function readSubject(statement: string) {
  const { objects, numbers, quantities } = readProposition(statement)
  const found = subjectTerms(statement)
  return { terms: new Set(found.map(({ term }) => term)), namesAThing: found.some(({ isThing }) => isThing), objects, numbers, counted: new Set([...quantities].flatMap((quantity) => quantity.split(' '))) }
}

const isWithin = <T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean => [...some].every((one) => all.has(one))
