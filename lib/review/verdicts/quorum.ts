import { sameProposition } from '@/lib/beliefs/pure'
import type { VerdictView } from '../types'

type Role = VerdictView['role']

/** A verdict as it stands: what it would do is in `ruling`, without the words that are for people. */
export type Given = { actorId: string; role: Role | 'known_answer'; ruling: Says }
export type Says = { action: string; reason: string | null; detail: Readonly<Record<string, unknown>> }

/** Whose turn it is: the first blind verdict, the second, or a third person's where two differ. */
export function turnOf(standing: readonly Given[]): Role {
  return standing.length === 0 ? 'first' : standing.length === 1 ? 'second' : 'adjudication'
}

/**
 * Do two verdicts say the same? The same action, and the same fields of it; why something was rejected may differ, for it is rejected
 * either way. Two corrected statements agree when they say one thing, in these or other words.
 */
export function agree(a: Says, b: Says): boolean {
  if (a.action !== b.action) return false
  if (a.action === 'approve' || a.action === 'reject' || a.action === 'assert') return true
  const fields = new Set([...Object.keys(a.detail), ...Object.keys(b.detail)])
  return [...fields].every((field) => {
    const [x, y] = [a.detail[field], b.detail[field]]
    if (field === 'statement' && typeof x === 'string' && typeof y === 'string') return sayOneThing(x, y)
    return canonical(x) === canonical(y)
  })
}

const sayOneThing = (a: string, b: string): boolean =>
  sameProposition({ holderKey: '', statement: a, polarity: 'affirmed', kind: 'evaluation', dimension: 'value', stance: 'neutral', attribute: null, turnabout: null }, b)

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  return `{${Object.entries(value).map(([key, each]) => `${key}:${canonical(each)}`).sort().join(',')}}`
}

/** Must this reader not see what the first reviewer said? Who gave it, and whoever settles two that differ, may. */
export function isBlind(standing: readonly { actorId: string }[], readerId: string | null): boolean {
  const [first] = standing
  return standing.length === 1 && first !== undefined && first.actorId !== readerId
}

/** The verdicts that a reader may know: one's own; all when two are there or the item is settled. */
export function shownTo<V extends { actorId: string }>({ status }: { status: string }, standing: readonly V[], readerId: string | null): V[] {
  return status !== 'open' || standing.length > 1 ? [...standing] : standing.filter(({ actorId }) => actorId === readerId)
}
