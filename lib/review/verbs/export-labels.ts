import { audit } from '@/lib/audit'
import { assertMaySeeCalibration, visibleTo, type Ctx } from '@/lib/auth'
import { loadLedger } from '@/lib/beliefs'
import { judgedAt, type Judged } from '@/lib/beliefs/pure'
import type { LedgerDecision } from '@/lib/beliefs/types'
import { accountPeople } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { findInteraction } from '@/lib/ingest'
import { labelledLine, type LabelledLine } from '../overview/labelled'
import { decidedUnread, judgedAccounts } from '../overview/store'

export type ExportedLabels = { conversations: number; accepted: number; rejected: number; unjudged: number }

/**
 * Writes every conversation that somebody judged as a labelled one, a line each, of the accounts that the actor sees; account by
 * account, so that no transaction holds them all. Audited with what was taken out, because the lines hold what people said.
 */
export async function exportLabels(ctx: Ctx, write: (line: LabelledLine) => void): Promise<ExportedLabels> {
  assertMaySeeCalibration(ctx)
  const { workspaceId } = ctx
  const visible = visibleTo(ctx)
  const accounts = await inWorkspace(workspaceId, (tx) => judgedAccounts(tx, workspaceId, visible))
  const counts: ExportedLabels = { conversations: 0, accepted: 0, rejected: 0, unjudged: 0 }
  for (const account of accounts) {
    for (const line of await inWorkspace(workspaceId, (tx) => linesOf(tx, ctx, account))) {
      counts.conversations += 1
      counts.rejected += line.rejected.length
      for (const { optional } of line.labels) counts[optional ? 'unjudged' : 'accepted'] += 1
      write(line)
    }
  }
  await inWorkspace(workspaceId, (tx) => audit(tx, ctx, { verb: 'review.export_labels', objectType: 'workspace', objectId: workspaceId, fields: counts }))
  return counts
}

async function linesOf(tx: Tx, ctx: Ctx, account: { id: string; name: string }): Promise<LabelledLine[]> {
  const ledger = await loadLedger(tx, ctx.workspaceId, account)
  const at = { asOf: ctx.now, knownAt: ctx.now }
  const unread = await decidedUnread(tx, ctx.workspaceId, account.id)
  const single = judgedAt({ ...ledger, decisions: ledger.decisions.filter((decision) => !isOneForMany(decision) && !unread.has(decision.id)) }, at)
  const verdicts = new Map(single.map(({ original, verdict }) => [original.id, verdict]))
  const titles = new Map((await accountPeople(tx, ctx.workspaceId, account.id)).map(({ id, title }) => [id, title]))
  const conversations = new Map<string, Judged[]>()
  for (const each of judgedAt(ledger, at)) {
    const judged: Judged = { ...each, verdict: verdicts.get(each.original.id) ?? 'unjudged' }
    // What was used is told by a rule and was never said.
    if (judged.interaction.type !== 'usage') conversations.set(judged.interaction.id, [...(conversations.get(judged.interaction.id) ?? []), judged])
  }
  const lines: LabelledLine[] = []
  for (const [id, judged] of conversations) {
    if (judged.every(({ verdict }) => verdict === 'unjudged')) continue
    const interaction = await findInteraction(tx, ctx.workspaceId, id)
    if (!interaction) continue
    const participants = interaction.speakers.map(({ label, side, personId }) => ({ label, side, personId, title: titles.get(personId ?? '') ?? null }))
    const line = labelledLine({ id, type: interaction.type, participants, segments: interaction.segments }, judged, ledger.holders)
    if (line) lines.push(line)
  }
  return lines
}

/** One look at many quotes corrects who holds them all, and is no review of each: those are written down as nobody's. */
const isOneForMany = (decision: LedgerDecision): boolean => decision.action === 'move' && decision.correction?.holderKey !== undefined && (decision.parts ?? []).flat().length > 1
