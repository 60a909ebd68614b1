import { assertMayAdminister } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { countWaiting, dayOf, total, usageByDay, waitingRows } from '../store'
import type { ModelPage } from '../types'
import { settingsView } from './resolve-model'

const DAY_MS = 86_400_000
const MONTH_DAYS = 30
/** As many waiting interactions as are named; the rest is counted. */
const NAMED = 20

/** The model of the workspace, what it used, and what waits for it. For admins. */
export async function readModelPage(ctx: Ctx): Promise<ModelPage> {
  assertMayAdminister(ctx)
  const { workspaceId, now } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const today = dayOf(now)
    const days = await usageByDay(tx, workspaceId, new Date(today.getTime() - (MONTH_DAYS - 1) * DAY_MS))
    const key = today.toISOString().slice(0, 10)
    return {
      settings: await settingsView(tx, workspaceId),
      usage: { today: total(days.filter(({ day }) => day === key)), month: total(days) },
      waiting: {
        count: await countWaiting(tx, workspaceId),
        first: (await waitingRows(tx, workspaceId, NAMED)).map(({ interactionId, interaction, reason, since, nextAt, tries }) => ({
          interactionId, title: interaction.title, accountId: interaction.accountId, accountName: interaction.account.name, reason, tries, since: since.toISOString(), nextAt: nextAt.toISOString(),
        })),
      },
    }
  })
}
