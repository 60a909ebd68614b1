import { join } from 'node:path'
import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { getSelfModel, project, ranked } from '@/lib/beliefs'
import type { Ledger, ProjectedBelief } from '@/lib/beliefs/types'
import { readAccountFile, type AccountFile } from '../credence/account-folder'
import { importFolder } from '../credence/import'
import { adviceFound, type Advice } from './advice'
import { changesFound, type FoundChange } from './changes'
import { courseOf, lastInstant, type Course } from './course'
import { readGold, type Gold } from './gold'
import { goldFaults, textsOf } from './gold-faults'
import { goldLedger } from './gold-ledger'
import { scoreAccount, type AccountScore, type ModelBelief } from './score-account'

export type AccountReport = {
  account: string
  /** Whose observations were kept: those that were read, or the gold's, which measures keeping and alignment alone. */
  observations: 'read' | 'gold'
  shown: AccountScore
  withPossiblyHeard: AccountScore
  trend: { gold: Gold['trend'] | null; model: Course }
  changes: FoundChange[]
  advice: Advice[]
  /** The first beliefs as the page ranks them. */
  first: { holder: string; statement: string; stance: string; polarity: string; quotes: string[] }[]
  missed: string[]
  extras: string[]
  /** What no reader could meet of the gold. */
  labelFaults: string[]
}

/** Imports an account folder into the database at hand, as a workspace of its own, and scores the model against its gold. */
export async function evaluateAccount(folder: string, first: number): Promise<AccountReport> {
  const file = await readAccountFile(folder)
  const gold = await readGold(folder)
  const now = new Date()
  const { workspaceId } = await provisionWorkspace({ kind: 'real', name: file.name, companyName: file.vendor ?? '', domains: [], members: [] }, now)
  const ctx = await ctxAs(workspaceId, null, now)
  const { account } = await importFolder(ctx, folder, null, { inTurn: true })
  const { ledger } = await getSelfModel({ ...ctx, now: new Date() }, { account: account.id })
  return { ...reportOf(file, gold, ledger, first, 'read'), labelFaults: await faultsIn(folder, file, gold) }
}

/** The same for a ledger of the gold's own observations; needs no database. */
export async function evaluateGold(folder: string, first: number): Promise<AccountReport> {
  const file = await readAccountFile(folder)
  const gold = await readGold(folder)
  return { ...reportOf(file, gold, goldLedger(file, gold), first, 'gold'), labelFaults: await faultsIn(folder, file, gold) }
}

const faultsIn = async (folder: string, file: AccountFile, gold: Gold): Promise<string[]> => goldFaults(join(folder, 'gold.json'), file, gold, await textsOf(folder, file))

function reportOf(file: AccountFile, gold: Gold, ledger: Ledger, first: number, observations: AccountReport['observations']): Omit<AccountReport, 'labelFaults'> {
  const at = lastInstant(ledger)
  const { beliefs } = project(ledger, at)
  const shown = beliefs.filter(({ admission }) => admission === 'shown')
  const page = ranked(shown, at.asOf)
  const all = scoreAccount(file, gold, beliefs.map(modelBelief))
  return {
    account: file.name, observations,
    shown: scoreAccount(file, gold, shown.map(modelBelief)).score,
    withPossiblyHeard: all.score,
    trend: { gold: gold.trend ?? null, model: courseOf(ledger, gold) },
    changes: changesFound(file, gold, beliefs),
    advice: adviceFound(file, gold, page),
    first: page.slice(0, first).map((belief) => ({
      holder: belief.holder.name, statement: belief.statement, stance: belief.stance, polarity: belief.polarity,
      quotes: belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.quote)),
    })),
    missed: all.missed, extras: all.extras,
  }
}

const modelBelief = (belief: ProjectedBelief): ModelBelief => ({
  holder: belief.holder.name,
  evidence: belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation, interaction }) => ({
    interaction: interaction.fileName, quote: observation.quote, speaker: observation.speaker,
  }))),
})
