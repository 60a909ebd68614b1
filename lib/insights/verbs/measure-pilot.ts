import { align, isObjection, ourWordsSince } from '@/lib/alignment'
import { loadLedger, project, type Identified } from '@/lib/beliefs'
import type { Ledger } from '@/lib/beliefs/types'
import { accountDeals, accountPeople } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { accountView } from '../account/account-view'
import { pilotFacts } from '../pilot/facts'
import { countedWeeks, pilotAccounts, saveWeeks, type PilotRow } from '../pilot/store'
import type { PilotCount } from '../pilot/types'
import { countedAt, weeksFrom } from '../pilot/weeks'
import { dealView } from '../views'
import { isCounted } from './get-pilot-report'
import { peopleRows } from './get-account-page'

/**
 * Counts the weeks of the next pilot account whose numbers are missing or stale, each as it stood and was known at the week's end.
 * @returns false when nothing is left to count
 */
export async function measurePilot(workspaceId: string, now: Date): Promise<boolean> {
  return inWorkspace(workspaceId, async (tx) => {
    const accounts = await pilotAccounts(tx, workspaceId, { owners: 'all', unowned: true })
    const weeks = await countedWeeks(tx, workspaceId, accounts.map(({ id }) => id))
    const next = accounts.find((account) => !isCounted(account, weeks, now))
    if (next) await measure(tx, workspaceId, next, now)
    return next !== undefined
  })
}

async function measure(tx: Tx, workspaceId: string, account: PilotRow, now: Date): Promise<void> {
  const ledger = await loadLedger(tx, workspaceId, account)
  const counted: ({ week: Date } & PilotCount)[] = []
  for (const week of weeksFrom(account.since ?? now, now)) counted.push({ week, ...(await countAt(tx, workspaceId, account, ledger, countedAt(week, now))) })
  await saveWeeks(tx, workspaceId, account.id, account.projectedAt ?? now, now, counted)
}

async function countAt(tx: Tx, workspaceId: string, account: PilotRow, ledger: Ledger, instant: Date): Promise<PilotCount> {
  const at = { asOf: instant, knownAt: instant }
  const projection = project(ledger, at)
  const beliefs: Identified[] = projection.beliefs.map((belief) => ({ ...belief, id: belief.key }))
  const voiced = beliefs.filter(isObjection).map(({ firstSeen }) => firstSeen.getTime())
  const ours = voiced.length === 0 ? [] : await ourWordsSince(tx, workspaceId, account.id, new Date(Math.min(...voiced)), instant)
  const deals = (await accountDeals(tx, workspaceId, account.id, instant)).map(dealView)
  const people = peopleRows(await accountPeople(tx, workspaceId, account.id), [], { ledger, projection, beliefs })
  const view = accountView({ ledger, projection, beliefs, aligned: align(ledger, projection, at), at, live: false, ours, interactions: [], people, deals })
  return pilotFacts(view.beliefs, view.crm)
}
