import type { WordlessBelief } from '@/lib/beliefs/types'
import type { CorrectionStateName, CorrectionVerdictName } from './types'

/** What is needed of a correction to know whether a reviewer should still be asked. */
export type SaidInPassing = {
  id: string
  beliefId: string
  observationIds: readonly string[]
  judgedIds: readonly string[]
  verdict: CorrectionVerdictName
  state: CorrectionStateName
  at: Date
}

/** One quote to be looked at for what members said of its belief. */
export type Ask = { key: string; observationId: string; belief: WordlessBelief & { id: string }; since: Date }

/**
 * Which quotes a reviewer should be asked about: of each belief that a member spoke of one at a time, the latest first, as long as
 * nobody has judged it since. Where it was borne out that a belief is not right, its other quotes are asked about too. What several say
 * of one belief is one question, named by whoever spoke first.
 */
export function quotesToAsk(said: readonly SaidInPassing[], beliefs: readonly (WordlessBelief & { id: string })[]): Ask[] {
  const byId = new Map(beliefs.map((belief) => [belief.id, belief]))
  const asked = new Map<string, Ask>()
  for (const each of [...said].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))) {
    if (each.state !== 'waiting' && !(each.state === 'accepted' && each.verdict === 'not_right')) continue
    const open = each.observationIds.filter((id) => !each.judgedIds.includes(id))
    const belief = standing(byId.get(each.beliefId), open) ?? beliefs.find((candidate) => standing(candidate, open))
    if (!belief || asked.has(belief.id)) continue
    const held = new Set(evidenceOf(belief))
    const observationId = open.find((id) => held.has(id))
    if (observationId) asked.set(belief.id, { key: `correction:${each.id}:${observationId}`, observationId, belief, since: each.at })
  }
  return [...asked.values()]
}

const evidenceOf = ({ clusters }: WordlessBelief): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

function standing<B extends WordlessBelief>(belief: B | undefined, open: readonly string[]): B | undefined {
  return belief && evidenceOf(belief).some((id) => open.includes(id)) ? belief : undefined
}
