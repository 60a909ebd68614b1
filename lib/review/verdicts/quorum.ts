import { sameProposition } from '@/lib/beliefs/pure'
import type { Intent } from '../intent'
import type { ItemRuling, VerdictView } from '../types'

type Role = VerdictView['role']

/** What a verdict would do, without the words that are for people. */
export type Says = { action: string; reason: string | null; detail: Readonly<Record<string, unknown>> }

/** What a ruling on an item says: of a correction the fields that differ, of words taken out of a belief always which. */
export function saysOf<R extends ItemRuling>(ruling: R, intent: Intent, observationId: string | null): Says & { action: R['action'] } {
  const says = { action: ruling.action, reason: ruling.action === 'reject' ? ruling.reason : null }
  if (intent.of === 'reading') {
    // What a statement sets follows from its words.
    const { attribute: _, ...fields } = intent.correction ?? {}
    return { ...says, detail: fields }
  }
  switch (ruling.action) {
    case 'merge': case 'keep_apart': return { ...says, detail: { otherId: ruling.otherId ?? null } }
    case 'supersede': return { ...says, detail: { beliefId: ruling.beliefId, byBeliefId: ruling.byBeliefId } }
    case 'split': return { ...says, detail: { observationIds: ruling.observationIds ?? [observationId] } }
    case 'move': return { ...says, detail: { observationIds: ruling.observationIds ?? [observationId], to: ruling.to } }
    default: return { ...says, detail: {} }
  }
}

/** Whose turn it is: the first blind verdict, the second, or a third person's where two differ. */
export const turnOf = (standing: number): Role => (standing === 0 ? 'first' : standing === 1 ? 'second' : 'adjudication')

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
