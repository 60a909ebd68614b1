import { align, ourWordsSince } from '@/lib/alignment'
import { loadLedger, project, type Identified, type Instant } from '@/lib/beliefs'
import type { Ledger } from '@/lib/beliefs/types'
import { accountDeals, accountPeople, pickedAmong, type AccountPerson } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { pause } from '@/lib/shared/in-slices'
import { accountView } from '../account/account-view'
import { pilotFacts } from '../pilot/facts'
import { countedWeeks, pilotAccounts, saveWeeks, type PilotRow } from '../pilot/store'
import type { PilotCount } from '../pilot/types'
import { countedAt, weeksFrom } from '../pilot/weeks'
import { accountInteractions } from '../store'
import type { DealView } from '../types'
import { dealView } from '../views'
import { peopleRows, standingAt, type InteractionRecord } from './get-account-page'
import { isCounted } from './get-pilot-report'

type Week = { week: Date; at: Instant; deals: DealView[] }
type Material = { account: PilotRow; ledger: Ledger; people: AccountPerson[]; interactions: InteractionRecord[]; ours: { at: Date; text: string }[]; weeks: Week[] }

/**
 * Counts the weeks of the next pilot account whose numbers are missing or stale, each as it stood and was known at the week's end.
 * What takes long is worked out between two transactions, so that nobody waits for it.
 * @returns false when nothing is left to count
 */
export async function measurePilot(workspaceId: string, now: Date): Promise<boolean> {
  const material = await inWorkspace(workspaceId, (tx) => nextToCount(tx, workspaceId, now))
  if (!material) return false
  const counted: ({ week: Date } & PilotCount)[] = []
  for (const week of material.weeks) {
    counted.push({ week: week.week, ...countAt(material, week) })
    await pause()
  }
  const { id, projectedAt } = material.account
  await inWorkspace(workspaceId, async (tx) => {
    // It may have been taken out of the pilot meanwhile.
    if ((await pickedAmong(tx, workspaceId, [id])).length > 0) await saveWeeks(tx, workspaceId, id, projectedAt ?? now, now, counted)
  })
  return true
}

async function nextToCount(tx: Tx, workspaceId: string, now: Date): Promise<Material | null> {
  const accounts = await pilotAccounts(tx, workspaceId, { owners: 'all', unowned: true })
  const counted = await countedWeeks(tx, workspaceId, accounts.map(({ id }) => id))
  const account = accounts.find((each) => !isCounted(each, counted, now))
  if (!account) return null
  const ledger = await loadLedger(tx, workspaceId, account)
  const weeks: Week[] = []
  for (const week of weeksFrom(account.since ?? now, now)) {
    const instant = countedAt(week, now)
    weeks.push({ week, at: { asOf: instant, knownAt: instant }, deals: (await accountDeals(tx, workspaceId, account.id, instant)).map(dealView) })
  }
  const first = Math.min(...ledger.observations.map(({ eventAt }) => eventAt.getTime()), now.getTime())
  return {
    account, ledger, weeks, people: await accountPeople(tx, workspaceId, account.id), interactions: await accountInteractions(tx, workspaceId, account.id),
    ours: await ourWordsSince(tx, workspaceId, account.id, new Date(first), now),
  }
}

function countAt({ ledger, people, interactions, ours }: Material, { at, deals }: Week): PilotCount {
  const projection = project(ledger, at)
  const beliefs: Identified[] = projection.beliefs.map((belief) => ({ ...belief, id: belief.key }))
  const view = accountView({
    ledger, projection, beliefs, aligned: align(ledger, projection, at), at, live: false, ours: ours.filter((words) => words.at <= at.asOf), interactions: [], deals,
    // Whether a role holds is told by what its holder was heard to say.
    people: peopleRows(people, standingAt(interactions, at), { beliefs }, at.asOf),
  })
  return pilotFacts(view.beliefs, view.crm)
}
