import type { BeliefLine } from '@/lib/beliefs/types'
import type { CrmRow } from '../account/types'
import type { PilotCount } from './types'

/**
 * What an account's people are known to believe that its CRM does not say. Absent: a live belief that is shown and that no field of
 * the CRM is compared with, since it has none for it or no value in it. Contradicted: a field whose value differs from what they
 * say. Confirmed: of both, those of whose evidence a person accepted something.
 */
export function pilotFacts(beliefs: readonly BeliefLine[], crm: readonly CrmRow[]): PilotCount {
  const compared = crm.filter(({ verdict }) => verdict === 'agrees' || verdict === 'differs')
  const inFields = new Set(compared.flatMap(citedBeliefs))
  const validated = new Set(beliefs.filter(({ validated: is }) => is).map(({ id }) => id))
  const absent = beliefs.filter(({ id, status, proposed }) => (status === 'active' || status === 'contested') && !proposed && !inFields.has(id))
  const contradicted = crm.filter(({ verdict }) => verdict === 'differs')
  return {
    absent: absent.length, contradicted: contradicted.length,
    confirmed: absent.filter(({ id }) => validated.has(id)).length + contradicted.filter((row) => citedBeliefs(row).some((id) => validated.has(id))).length,
  }
}

const citedBeliefs = ({ model }: CrmRow): string[] => (model?.cites ?? []).flatMap(({ cite }) => (cite.kind === 'belief' ? [cite.id] : []))
