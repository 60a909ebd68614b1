import type { RejectReason } from '@/lib/shared/vocabulary'
import { agreementOf, confusionOf } from '../agreement'
import { agree, type Says } from '../verdicts/quorum'
import type { RatedTwice } from './types'

/** Reasons to reject that come to the same: the words were taken wrongly, they are somebody else's, or they have no place here. */
const GROUPS: Record<RejectReason, string> = {
  not_said: 'misread', wrong_meaning: 'misread', not_a_belief: 'misread', wrong_holder: 'whose', ours: 'whose', sensitive: 'sensitive', other: 'other',
}
const groupOf = (reason: string | null): string => (reason !== null && reason in GROUPS ? GROUPS[reason as RejectReason] : GROUPS.other)

/** The categories that every reader of the table expects; others follow where they were used. */
const USUAL = ['approve', 'reject: misread', 'reject: whose', 'reject: sensitive', 'reject: other']

/** What a verdict makes of its item, in words: as it is, with these fields corrected, or rejected for a reason of this group. */
function wordsOf({ action, reason, detail }: Says): string {
  if (action === 'reject') return `reject: ${groupOf(reason)}`
  return action === 'fix' ? `fix: ${fieldsIn(detail).join(', ')}` : action
}

/** A moved quote is one field. */
const fieldsIn = (detail: Says['detail']): string[] => [...new Set(Object.keys(detail).map((field) => (field === 'start' || field === 'end' ? 'quote' : field)))].sort()

/** Was the same decided: the same fields corrected to the same values, or rejected for reasons of one group? */
export const isOneOutcome = (a: Says, b: Says): boolean => agree(a, b) && (a.action !== 'reject' || groupOf(a.reason) === groupOf(b.reason))

/**
 * Agreement on what was decided, of pairs of verdicts. Corrections of the same fields to other values are other outcomes: they are
 * told apart by a number, "fix: kind (2)".
 */
export function ratedByOutcome(pairs: readonly (readonly [Says, Says])[]): RatedTwice {
  const known: { says: Says; name: string }[] = []
  const used = new Map<string, number>()
  const nameOf = (says: Says): string => {
    const held = known.find((each) => isOneOutcome(each.says, says))
    if (held) return held.name
    const words = wordsOf(says)
    const count = (used.get(words) ?? 0) + 1
    used.set(words, count)
    const name = count === 1 ? words : `${words} (${count})`
    known.push({ says, name })
    return name
  }
  const named = pairs.map(([first, second]): [string, string] => [nameOf(first), nameOf(second)])
  const others = [...new Set(named.flat())].filter((name) => !USUAL.includes(name)).sort()
  const confusion = confusionOf(named, [...USUAL, ...others])
  return { confusion, agreement: agreementOf(confusion) }
}
