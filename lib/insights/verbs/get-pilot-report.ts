import { assertMayPickPilot, visibleTo, type Ctx } from '@/lib/auth'
import { pickedAmong } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { pilotCsv } from '../pilot/csv'
import { countedWeeks, pilotAccounts, pilotActivity, type CountedWeek, type PilotRow, type WeekActivity } from '../pilot/store'
import type { PilotReport, PilotWeekView } from '../pilot/types'
import { mondayOf, weeksFrom } from '../pilot/weeks'
import { audit } from '@/lib/audit'

const NONE = { absent: 0, contradicted: 0, confirmed: 0 }
const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

/** Are an account's numbers those of its ledger as it stands, up to this week? Of one that nobody has spoken in there are none. */
export function isCounted({ id, since, projectedAt }: PilotRow, weeks: readonly CountedWeek[], now: Date): boolean {
  if (since === null || projectedAt === null) return true
  return weeks.some(({ accountId, week, projectedAt: of }) => accountId === id && week.getTime() === mondayOf(now).getTime() && of.getTime() === projectedAt.getTime())
}

/**
 * The pilot by week and by account, of picked accounts that the actor sees, from the week in which its first words came in. Where
 * weeks are still to be counted a job is sent, and the report says how many accounts wait for it. For managers and admins.
 */
export async function getPilotReport(ctx: Ctx): Promise<PilotReport> {
  assertMayPickPilot(ctx)
  const { workspaceId, now } = ctx
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const accounts = await pilotAccounts(tx, workspaceId, visibleTo(ctx))
    const ids = accounts.map(({ id }) => id)
    const counted = await countedWeeks(tx, workspaceId, ids)
    const began = accounts.flatMap(({ since }) => since ?? []).sort((a, b) => a.getTime() - b.getTime())[0]
    const mondays = began ? weeksFrom(began, now) : []
    const [first] = mondays
    const activity = first ? await pilotActivity(tx, workspaceId, ids, first, now) : []
    const pending = accounts.filter((account) => !isCounted(account, counted, now))
    if (pending.length > 0) await send(tx, 'pilot.measure', { workspaceId })
    return {
      asOf: now.toISOString(), toMeasure: pending.length, pickedElsewhere: (await pickedAmong(tx, workspaceId, 'all')).length - accounts.length,
      weeks: mondays.map((monday) => weekView(monday, counted, activity, now)),
      accounts: accounts.map(({ id, name, ownerName }) => {
        const last = counted.findLast(({ accountId }) => accountId === id) ?? NONE
        const own = activity.filter(({ accountId }) => accountId === id)
        return {
          id, name, ownerName, absent: last.absent, contradicted: last.contradicted, confirmed: last.confirmed, calls: sum(own, 'calls'), briefed: sum(own, 'briefed'),
          pending: pending.some((each) => each.id === id),
        }
      }),
    }
  })
}

function weekView(monday: Date, counted: readonly CountedWeek[], activity: readonly WeekActivity[], now: Date): PilotWeekView {
  const facts = counted.filter(({ week }) => week.getTime() === monday.getTime())
  const done = activity.filter(({ week }) => week.getTime() === monday.getTime())
  return {
    week: isoDay(monday), running: monday.getTime() === mondayOf(now).getTime(), absent: sum(facts, 'absent'), contradicted: sum(facts, 'contradicted'), confirmed: sum(facts, 'confirmed'),
    calls: sum(done, 'calls'), briefed: sum(done, 'briefed'), kept: sum(done, 'kept'), corrections: sum(done, 'corrections'), minutes: sum(done, 'seconds') / 60,
  }
}

const sum = <K extends string>(rows: readonly Record<K, number>[], field: K): number => rows.reduce((total, row) => total + row[field], 0)

/** The weeks of the pilot as a CSV file. Audited: numbers leave the product with it. */
export async function exportPilot(ctx: Ctx): Promise<string> {
  const report = await getPilotReport(ctx)
  await inWorkspace(ctx.workspaceId, (tx) => audit(tx, ctx, { verb: 'pilot.export', objectType: 'workspace', objectId: ctx.workspaceId, fields: { weeks: report.weeks.length, accounts: report.accounts.length } }))
  return pilotCsv(report)
}
