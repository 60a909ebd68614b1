import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { getSelfModel, project, ranked } from '@/lib/beliefs'
import type { ProjectedBelief } from '@/lib/beliefs/types'
import { readAccountFile } from '../credence/account-folder'
import { importFolder } from '../credence/import'
import { changesFound, type FoundChange } from './changes'
import { courseOf, type Course } from './course'
import { readGold, type Gold } from './gold'
import { goldLedger } from './gold-ledger'
import { scoreAccount, type AccountScore, type ModelBelief } from './score-account'

export type AccountReport = {
  account: string
  shown: AccountScore
  withPossiblyHeard: AccountScore
  trend: { gold: Gold['trend'] | null; model: Course; fedWithGold?: Course }
  changes: FoundChange[]
  /** The first beliefs as the page ranks them. */
  first: { holder: string; statement: string; stance: string; polarity: string; quotes: string[] }[]
  missed: string[]
  extras: string[]
}

export type AccountOptions = { gold: boolean; first: number }

/** Imports an account folder into the database at hand, a workspace of its own, and scores the model against its gold. */
export async function evaluateAccount(folder: string, options: AccountOptions): Promise<AccountReport> {
  const file = await readAccountFile(folder)
  const gold = await readGold(folder)
  const now = new Date()
  const { workspaceId } = await provisionWorkspace({ kind: 'real', name: file.name, companyName: file.vendor ?? '', domains: [], members: [] }, now)
  const ctx = await ctxAs(workspaceId, null, now)
  const { account } = await importFolder(ctx, folder, null)
  const { ledger, beliefs } = await getSelfModel({ ...ctx, now: new Date() }, { account: account.id })
  const shown = beliefs.filter(({ admission }) => admission === 'shown')
  const all = scoreAccount(file, gold, beliefs.map(modelBelief))
  const course = courseOf(ledger, gold)
  const asOf = new Date(Math.max(0, ...ledger.interactions.map(({ occurredAt }) => occurredAt.getTime())))
  const then = project(ledger, { asOf: endOfDay(asOf), knownAt: new Date() })
  return {
    account: file.name,
    shown: scoreAccount(file, gold, shown.map(modelBelief)).score,
    withPossiblyHeard: all.score,
    trend: { gold: gold.trend ?? null, model: course, ...(options.gold && { fedWithGold: courseOf(goldLedger(file, gold), gold) }) },
    changes: changesFound(file, gold, beliefs),
    first: ranked(then.beliefs.filter(({ admission }) => admission === 'shown'), asOf).slice(0, options.first).map((belief) => ({
      holder: belief.holder.name, statement: belief.statement, stance: belief.stance, polarity: belief.polarity,
      quotes: belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.quote)),
    })),
    missed: all.missed, extras: all.extras,
  }
}

const endOfDay = (date: Date): Date => new Date(`${date.toISOString().slice(0, 10)}T23:59:59.999Z`)

const modelBelief = (belief: ProjectedBelief): ModelBelief => ({
  holder: belief.holder.name,
  evidence: belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation, interaction }) => ({
    interaction: interaction.fileName, quote: observation.quote, speaker: observation.speaker,
  }))),
})
