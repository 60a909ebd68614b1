import { join } from 'node:path'
import { z } from 'zod'
import { committeeRole, sideOf, type AccountFacts, type DealOutcome, type DealType } from '@/lib/crm'
import { DIMENSIONS, type InteractionType } from '@/lib/shared/vocabulary'
import { CommandFault } from './arguments'
import { jsonOf, readText } from './text-file'

const Person = z.object({
  name: z.string(), aliases: z.array(z.string()).default([]), title: z.string().nullish(), role: z.string().nullish(), side: z.string().nullish(),
})

/** `account.json` beside the interactions of an account; fields that are not named here are ignored. */
const AccountFile = z.object({
  slug: z.string().nullish(),
  name: z.string(),
  domain: z.string().nullish(),
  segment: z.string().nullish(),
  vendor: z.string().nullish(),
  vendor_people: z.array(Person).default([]),
  people: z.array(Person).default([]),
  crm: z.object({
    stage: z.string().nullish(), amount: z.number().nullish(), currency: z.string().nullish(), close_date: z.string().nullish(), lead_score: z.number().nullish(),
  }).nullish(),
  value_propositions: z.array(z.object({ dimension: z.enum(DIMENSIONS), statement: z.string(), proof_points: z.array(z.string()).default([]) })).default([]),
  interactions: z.array(z.object({
    file: z.string(), type: z.string().nullish(), occurredAt: z.coerce.date().nullish(), title: z.string().nullish(), arrivesOrder: z.number().nullish(),
  })),
  outcome: z.object({ result: z.string(), date: z.coerce.date().nullish() }).nullish(),
})

export type AccountFile = z.output<typeof AccountFile>

/** @throws CommandFault naming what is wrong in the file */
export async function readAccountFile(folder: string): Promise<AccountFile> {
  const path = join(folder, 'account.json')
  const parsed = AccountFile.safeParse(jsonOf(path, await readText(path)))
  if (!parsed.success) throw new CommandFault(`${path} has another form than an account file:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Interactions in the order in which they arrived. */
export const inArrivalOrder = (file: AccountFile): AccountFile['interactions'] =>
  file.interactions.map((each, index) => ({ each, order: each.arrivesOrder ?? index + 1, index })).sort((a, b) => a.order - b.order || a.index - b.index).map(({ each }) => each)

const TYPES: Record<string, InteractionType> = {
  zendesk: 'ticket', ticket: 'ticket', email: 'email', forward: 'email', usage: 'usage', event: 'event', webinar: 'event', visit: 'event', note: 'note',
}

/** Our type for one that an account file names; null leaves it to the file itself. */
export const typeOf = (named: string | null | undefined): InteractionType | null => TYPES[(named ?? '').toLowerCase()] ?? null

const EMAIL = /^\S+@\S+$/

export function factsOf(file: AccountFile, ownerId: string | null): AccountFacts {
  const people = [
    ...file.people.map((person) => ({ ...person, side: sideOf(person.side ?? 'customer') })),
    ...file.vendor_people.map((person) => ({ ...person, side: 'us' as const })),
  ]
  return {
    name: file.name, slug: file.slug ?? null, domain: file.domain ?? domainOf(file), segment: file.segment ?? null, parentSlug: null, ownerId,
    people: people.map(({ name, aliases, title, role, side }) => ({
      name, aliases: aliases.filter((alias) => !EMAIL.test(alias)), emails: aliases.filter((alias) => EMAIL.test(alias)),
      title: title ?? null, role: committeeRole(role), side, from: null, to: null,
    })),
    deals: file.crm ? [dealOf(file, file.crm)] : [],
    valuePropositions: file.value_propositions.map(({ dimension, statement, proof_points }) => ({ dimension, statement, proofPoints: proof_points })),
  }
}

/** The domain that most of the customer's people write from. */
function domainOf(file: AccountFile): string | null {
  return mostFrequent(file.people.flatMap((person) => person.aliases.filter((alias) => EMAIL.test(alias)).map((address) => address.split('@')[1] ?? '')))
}

/** The domain that most of our people write from. */
export const ourDomainOf = (file: AccountFile): string | null =>
  mostFrequent(file.vendor_people.flatMap((person) => person.aliases.filter((alias) => EMAIL.test(alias)).map((address) => address.split('@')[1] ?? '')))

function mostFrequent(values: string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const OUTCOMES: Record<string, DealOutcome> = { won: 'won', lost: 'lost', renewed: 'renewed', expanded: 'expanded', churned: 'churned' }

function dealOf(file: AccountFile, crm: NonNullable<AccountFile['crm']>): AccountFacts['deals'][number] {
  const stage = crm.stage ?? 'Unknown'
  const type: DealType = /renew/i.test(stage) ? 'renewal' : /expan/i.test(stage) ? 'expansion' : 'new'
  const scoredAt = file.interactions.flatMap(({ occurredAt }) => occurredAt ?? []).reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)
  return {
    name: `${file.name} ${type}`, type, stage, stageSince: null, currency: crm.currency ?? null, forecastCategory: null,
    amountMinor: crm.amount === null || crm.amount === undefined ? null : Math.round(crm.amount * 100),
    closeDate: crm.close_date ? new Date(`${crm.close_date}T00:00:00Z`) : null,
    outcome: OUTCOMES[file.outcome?.result ?? ''] ?? null, outcomeAt: file.outcome?.date ?? null,
    leadScores: typeof crm.lead_score === 'number' && scoredAt ? [{ at: scoredAt, score: crm.lead_score, source: 'CRM' }] : [],
  }
}
