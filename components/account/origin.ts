import type { EvidenceView } from '@/lib/beliefs/types'

/** What a belief goes back to, in its holder's words: something that happened to them, or a reason they gave. */
export type Origin = { kind: 'happened' | 'reason'; words: string; evidence: EvidenceView }

/** "ever since your onboarding…" tells of something lived through, "because we agree the contract first" of a thought. */
const HAPPENED = /^(?:ever )?(?:since|after|when|the (?:day|week|month) )/i

/** The earliest reason given for a belief, before all others one that something happened; null where none was given. */
export function originOf(evidence: readonly EvidenceView[]): Origin | null {
  const given = evidence
    .flatMap((each) => (each.supports && each.reason ? [{ kind: HAPPENED.test(each.reason.trim()) ? 'happened' as const : 'reason' as const, words: each.reason.trim(), evidence: each }] : []))
    .toSorted((a, b) => (a.evidence.at < b.evidence.at ? -1 : a.evidence.at > b.evidence.at ? 1 : 0))
  return given.find(({ kind }) => kind === 'happened') ?? given[0] ?? null
}
