import type { WeighedEvidence } from './types'

/** What a belief goes back to, in its holder's words: something that they lived through, or a reason they gave. */
export type Origin = { kind: 'happened' | 'reason'; words: string; observationId: string }

/** "ever since your onboarding…" tells of something lived through, "because we agree the contract first" of a thought. */
const HAPPENED = /^(?:ever )?(?:since|after|when)\b/i

/** The earliest reason given for a belief, before all others one that something happened; null where none was given. */
export function originOf(evidence: readonly WeighedEvidence[]): Origin | null {
  const given = evidence
    .filter(({ supports, observation }) => supports && observation.reason !== null && observation.reason.trim() !== '')
    .toSorted((a, b) => a.observation.eventAt.getTime() - b.observation.eventAt.getTime() || (a.observation.id < b.observation.id ? -1 : 1))
    .map(({ observation: { id, reason } }): Origin => {
      const words = (reason ?? '').trim()
      return { kind: HAPPENED.test(words) ? 'happened' : 'reason', words, observationId: id }
    })
  return given.find(({ kind }) => kind === 'happened') ?? given[0] ?? null
}
