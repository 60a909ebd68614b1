import { readProposition } from '@/lib/beliefs/pure'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { CrmRow } from '../account/types'
import type { PilotCount } from './types'

/** What a CRM would have a place for: needs, plans and limits; of these a remark that pulls neither way tells something, too. */
const TELLS: ReadonlySet<BeliefLine['kind']> = new Set(['priority', 'constraint', 'intent'])
/** Numbers start at two conversations; what was said once weighs where its holder stressed it or committed to it (see `words` of a line). */
const ENOUGH = 2
const STRESSED = /\b(?:committed|emphatic)$/

/**
 * Is a belief a fact that a CRM could hold or contradict? It stands and is shown, is a need, a plan or a limit or speaks for or against us, and
 * there is enough to go by: two conversations, a commitment or an emphasis, a day or an amount that is named, or a person's word for it.
 */
export function isFact({ status, proposed, stance, kind, observations, validated, reported, words, statement }: BeliefLine): boolean {
  if (proposed || (status !== 'active' && status !== 'contested')) return false
  if (validated) return true
  if (stance === 'neutral' && !TELLS.has(kind)) return false
  if (observations >= ENOUGH) return true
  const { numbers, dates } = readProposition(statement)
  return !reported && (STRESSED.test(words) || (TELLS.has(kind) && numbers.size + dates.size > 0))
}

/**
 * What an account's people are known to believe that its CRM does not say. Absent: a fact that no field of the CRM is compared with,
 * since it has none for it or no value in it. Contradicted: a field whose value differs from what they say. Confirmed: of both, those
 * of whose evidence a person accepted something.
 */
export function pilotFacts(beliefs: readonly BeliefLine[], crm: readonly CrmRow[]): PilotCount {
  const compared = crm.filter(({ verdict }) => verdict === 'agrees' || verdict === 'differs')
  const inFields = new Set(compared.flatMap(citedBeliefs))
  const validated = new Set(beliefs.filter(({ validated: is }) => is).map(({ id }) => id))
  const absent = beliefs.filter((belief) => isFact(belief) && !inFields.has(belief.id))
  const contradicted = crm.filter(({ verdict }) => verdict === 'differs')
  return {
    absent: absent.length, contradicted: contradicted.length,
    confirmed: absent.filter(({ id }) => validated.has(id)).length + contradicted.filter((row) => citedBeliefs(row).some((id) => validated.has(id))).length,
  }
}

const citedBeliefs = ({ model }: CrmRow): string[] => (model?.cites ?? []).flatMap(({ cite }) => (cite.kind === 'belief' ? [cite.id] : []))
