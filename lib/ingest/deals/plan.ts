import { memberNamed, type NamedMember } from '@/lib/crm/pure'
import type { DealFacts, DealType, KnownDeal } from '@/lib/crm/types'
import { isoDay, minorDigits } from '@/lib/shared/format'
import { outcomeOf, readOutcome, readType } from './cells'
import type { DealChange, DealLine, LineFault } from './types'

export type KnownAccount = { id: string; name: string; slug: string; ownerId: string | null; mayEdit: boolean }

/** What the workspace holds of what a file names, and who brings it. */
export type Known = { accounts: readonly KnownAccount[]; deals: readonly KnownDeal[]; members: readonly NamedMember[]; importerId: string | null; now: Date }

export type PlannedDeal = {
  line: number
  /** The id is null for an account that is not here yet. */
  account: { id: string | null; name: string }
  /** Null for a new deal. */
  id: string | null
  ownerId: string | null
  facts: DealFacts
  /** Nothing for a new deal, and for one that stays as it is. */
  changes: DealChange[]
}

export type DealPlan = { accounts: { name: string; ownerId: string | null }[]; deals: PlannedDeal[]; faults: LineFault[]; strangers: { owner: string; lines: number }[] }

const key = (name: string): string => name.trim().toLowerCase()

/**
 * What bringing in these lines would do: a deal is known by its id in the CRM, else by its account and name. What a file has no column for
 * stays; an unknown owner leaves a known deal with whom it has, and a new one with the importer.
 */
export function planDeals(lines: readonly DealLine[], known: Known): DealPlan {
  const faults: LineFault[] = []
  const taken = new Map<string, DealLine>()
  const fresh = new Map<string, { name: string; ownerId: string | null }>()
  const strangers = new Map<string, { owner: string; lines: number }>()
  const deals: PlannedDeal[] = []
  for (const line of lines) {
    const refuse = (problem: string, remedy: string): void => void faults.push({ line: line.line, problem, remedy })
    const account = known.accounts.find(({ name }) => key(name) === key(line.account)) ?? known.accounts.find(({ slug }) => slug === key(line.account)) ?? null
    if (account && !account.mayEdit) { refuse(`The deals of “${account.name}” are not yours to change.`, 'Ask its owner, a manager or an admin to bring them.'); continue }
    const found = findDeal(line, account?.id ?? null, known.deals)
    if (found === 'elsewhere') { refuse(`“${line.name}” is kept at another account here.`, `Call its account the same here and in the CRM; the file says “${line.account}”.`); continue }
    if (found === 'several') { refuse(`${line.account} has several deals named “${line.name}”.`, 'Export it with the column “Record ID” or “Opportunity ID”, or give them names of their own.'); continue }
    const self = found?.id ?? line.externalId ?? `${account?.id ?? key(line.account)} ${key(line.name)}`
    const before = taken.get(self)
    if (before !== undefined) {
      const sameId = line.externalId !== null && line.externalId === before.externalId
      if (sameId) refuse(`Its id, ${line.externalId}, stands on line ${before.line} already.`, 'Leave one of the two.')
      else refuse(`“${line.name}” of ${line.account} stands on line ${before.line} already.`, 'Leave one of the two, or export it with the column “Record ID” or “Opportunity ID”.')
      continue
    }
    taken.set(self, line)
    const member = line.owner ? memberNamed(known.members, line.owner) : null
    if (line.owner && !member) strangers.set(key(line.owner), { owner: line.owner, lines: (strangers.get(key(line.owner))?.lines ?? 0) + 1 })
    if (!account && !fresh.has(key(line.account))) fresh.set(key(line.account), { name: line.account, ownerId: member?.id ?? known.importerId })
    // Without an owner of its own a deal is its account's owner's.
    const ownerId = member?.id ?? (found ? found.ownerId : line.owner ? known.importerId : null)
    const facts = factsOf(line, found, known.now)
    deals.push({ line: line.line, account: { id: account?.id ?? null, name: account?.name ?? fresh.get(key(line.account))?.name ?? line.account }, id: found?.id ?? null, ownerId, facts, changes: found ? changesOf(found, facts, ownerId, known.members) : [] })
  }
  return { accounts: [...fresh.values()], deals, faults, strangers: [...strangers.values()] }
}

function findDeal(line: DealLine, accountId: string | null, deals: readonly KnownDeal[]): KnownDeal | null | 'elsewhere' | 'several' {
  const byId = line.externalId === null ? undefined : deals.find(({ externalId }) => externalId === line.externalId)
  if (byId) return byId.accountId === accountId ? byId : 'elsewhere'
  const named = deals.filter((deal) => deal.accountId === accountId && key(deal.name) === key(line.name) && (line.externalId === null || deal.externalId === null))
  return named.length > 1 ? 'several' : (named[0] ?? null)
}

function factsOf(line: DealLine, found: KnownDeal | null, now: Date): DealFacts {
  const stage = line.stage ?? found?.stage ?? 'Unknown'
  const type: DealType = line.type ?? found?.type ?? readType(`${line.name} ${stage}`.replace(/\bnew\b/gi, '')) ?? 'new'
  const closeDate = keep(line.closeDate, found?.closeDate)
  const outcome = keep(line.outcome === undefined && reopened(found, stage) ? null : line.outcome, found?.outcome)
  const meant = outcome === null ? null : outcomeOf(outcome, type)
  const known = found !== null && found.outcome === meant ? found.outcomeAt : null
  const ended = line.outcomeAt ?? known ?? (closeDate !== null && closeDate <= now ? closeDate : now)
  const said = line.leadScore ?? null
  return {
    name: line.name, type, stage, closeDate, ...(line.externalId === null ? {} : { externalId: line.externalId }),
    stageSince: line.stageSince ?? (found?.stage === stage ? found.stageSince : null),
    amountMinor: keep(line.amountMinor, found?.amountMinor), currency: keep(line.currency, found?.currency), forecastCategory: keep(line.forecastCategory, found?.forecastCategory),
    outcome: meant, outcomeAt: meant === null ? null : ended,
    leadScores: said === null || said === found?.leadScore?.score ? [] : [{ at: now, score: said, source: 'CRM' }],
  }
}

const keep = <T>(said: T | null | undefined, before: T | null | undefined): T | null => (said === undefined ? (before ?? null) : said)

/** Its stage was an end by its name, and is none any more. */
const reopened = (found: KnownDeal | null, stage: string): boolean => Boolean(found?.outcome && readOutcome(found.stage) && !readOutcome(stage))

/** A deal by what a change of it is told by; days as they are written. */
export type ComparedDeal = Pick<KnownDeal, 'name' | 'type' | 'stage' | 'amountMinor' | 'currency' | 'forecastCategory' | 'ownerId' | 'outcome' | 'externalId'> & { closeDate: string | null; outcomeAt: string | null; leadScore: number | null }

function changesOf(found: KnownDeal, facts: DealFacts, ownerId: string | null, members: readonly NamedMember[]): DealChange[] {
  const day = (at: Date | null): string | null => (at === null ? null : isoDay(at))
  const score = found.leadScore?.score ?? null
  return changesBetween(
    { ...found, closeDate: day(found.closeDate), outcomeAt: day(found.outcomeAt), leadScore: score },
    { ...facts, ownerId, closeDate: day(facts.closeDate), outcomeAt: day(facts.outcomeAt), leadScore: facts.leadScores[0]?.score ?? score, externalId: facts.externalId === undefined ? found.externalId : facts.externalId }, members,
  )
}

/** What is different of a deal, field by field. */
export function changesBetween(before: ComparedDeal, after: ComparedDeal, members: readonly Pick<NamedMember, 'id' | 'name'>[]): DealChange[] {
  const money = ({ amountMinor, currency }: ComparedDeal): string | null => (amountMinor === null ? null : [(amountMinor / 10 ** (currency ? minorDigits(currency) : 2)).toLocaleString('en'), currency].filter(Boolean).join(' '))
  const owner = ({ ownerId }: ComparedDeal): string | null => (ownerId === null ? null : (members.find(({ id }) => id === ownerId)?.name ?? 'a former member'))
  const end = ({ outcome, outcomeAt }: ComparedDeal): string | null => outcome && `${outcome} ${outcomeAt ?? ''}`.trim()
  const score = ({ leadScore }: ComparedDeal): string | null => (leadScore === null ? null : String(leadScore))
  const all: DealChange[] = [
    { what: 'name', from: before.name, to: after.name },
    { what: 'type', from: before.type, to: after.type },
    { what: 'stage', from: before.stage, to: after.stage },
    { what: 'amount', from: money(before), to: money(after) },
    { what: 'closeDate', from: before.closeDate, to: after.closeDate },
    { what: 'forecast', from: before.forecastCategory, to: after.forecastCategory },
    { what: 'owner', from: owner(before), to: owner(after) },
    { what: 'outcome', from: end(before), to: end(after) },
    { what: 'leadScore', from: score(before), to: score(after) },
    { what: 'id', from: before.externalId, to: after.externalId },
  ]
  return all.filter(({ from, to }) => from !== to)
}
