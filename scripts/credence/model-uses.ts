import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import type { ImportFileView } from '@/lib/ingest'
import { count, formatNumber } from '@/lib/shared/format'

/** What reading one interaction asked of a model. */
export type ModelUse = {
  reader: string
  /** Calls that read it, and calls that settled doubtful pairs. */
  reads: number
  matches: number
  inputTokens: number
  outputTokens: number
  /** Why it waits for the model; null when the model read it. */
  waiting: string | null
}

/** By interaction, for those that a model was asked about or that wait for one. */
export async function modelUses({ workspaceId }: Ctx, files: readonly ImportFileView[]): Promise<Map<string, ModelUse>> {
  const ids = files.flatMap(({ interactionId, status }) => (interactionId && status !== 'duplicate' ? [interactionId] : []))
  return inWorkspace(workspaceId, async (tx) => {
    const calls = await tx.modelCall.findMany({ where: { workspaceId, interactionId: { in: ids } } })
    const rows = await tx.interaction.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, extractor: true, extractorVersion: true, rereading: { select: { reason: true } } } })
    return new Map(rows.flatMap(({ id, extractor, extractorVersion, rereading }) => {
      const own = calls.filter(({ interactionId }) => interactionId === id)
      if (own.length === 0 && !rereading) return []
      const sum = (of: (call: (typeof own)[number]) => number): number => own.reduce((total, call) => total + of(call), 0)
      return [[id, {
        reader: `${extractor ?? 'nobody'} ${extractorVersion ?? ''}`.trim(), waiting: rereading?.reason ?? null,
        reads: own.filter(({ purpose }) => purpose === 'read').length, matches: own.filter(({ purpose }) => purpose === 'match').length,
        inputTokens: sum((call) => call.inputTokens), outputTokens: sum((call) => call.outputTokens),
      }]] as const
    }))
  })
}

export function useWords({ reader, reads, matches, inputTokens, outputTokens, waiting }: ModelUse): string {
  const calls = `${count(reads, 'call')}${matches > 0 ? ` and ${count(matches, 'call')} about pairs` : ''}`
  return `${calls}, ${formatNumber(inputTokens)} tokens in, ${formatNumber(outputTokens)} out; read by ${reader}${waiting ? `, waiting for re-reading (${waiting})` : ''}`
}

export function usesInAll(uses: readonly ModelUse[], unanswered: number): string {
  const sum = (of: (use: ModelUse) => number): number => uses.reduce((total, use) => total + of(use), 0)
  const all = `${count(sum((use) => use.reads), 'call')} for ${count(uses.length, 'interaction')}, ${count(sum((use) => use.matches), 'call')} about pairs; ${formatNumber(sum((use) => use.inputTokens))} tokens in, ${formatNumber(sum((use) => use.outputTokens))} out.`
  return unanswered > 0 ? `${all}\nWrote ${count(unanswered, 'request')} without an answer: nothing was read from those. Put each answer beside its request as .response.json, then use --replay on an empty data folder.` : all
}
