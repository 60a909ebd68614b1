import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { insertProofPoint, proofPointsBeside, updateProofPoint, type ProofPointWords } from '../propositions/store'
import { applyPropositions, proofPointToKeep, propositionToKeep } from './keep-propositions'

const optional = (max: number) => z.string().trim().max(max, `At most ${max} characters.`).transform((text) => text || null).nullish()

export const SaveProofPointInput = z.object({
  /** Absent for a new one, which needs its proposition. */
  proofPointId: z.string().optional(),
  propositionId: z.string(),
  statement: z.string().trim().min(4, 'Say what is proven, with its number.').max(300, 'At most 300 characters.'),
  figure: optional(40),
  source: optional(160),
  url: z.union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/, error: 'Write an address such as https://example.com/study.' }).max(500)]).nullish(),
  segment: optional(60),
})

const FIELDS = ['statement', 'figure', 'source', 'url', 'segment'] as const

/** Keeps a proof point under a value proposition, new or changed. */
export async function saveProofPoint(ctx: Ctx, input: z.input<typeof SaveProofPointInput>): Promise<{ id: string }> {
  const { proofPointId, propositionId, statement, figure = null, source = null, url = null, segment = null } = SaveProofPointInput.parse(input)
  const words: ProofPointWords = { statement, figure, source, url, segment }
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (proofPointId === undefined) {
      const proposition = await propositionToKeep(tx, ctx, propositionId)
      const id = await insertProofPoint(tx, ctx.workspaceId, { ...words, valuePropositionId: proposition.id, position: (await proofPointsBeside(tx, ctx.workspaceId, proposition.id)).length })
      await audit(tx, ctx, { verb: 'proof_point.create', objectType: 'proof_point', objectId: id, fields: { proposition: code(proposition.id) } })
      await applyPropositions(tx, ctx, proposition.accountId)
      return { id }
    }
    const { point, proposition } = await proofPointToKeep(tx, ctx, proofPointId)
    const changed = FIELDS.filter((field) => point[field] !== words[field])
    if (changed.length === 0) return { id: point.id }
    await updateProofPoint(tx, ctx.workspaceId, point.id, words)
    await audit(tx, ctx, { verb: 'proof_point.update', objectType: 'proof_point', objectId: point.id, fields: { changed: changed.map(code) } })
    await applyPropositions(tx, ctx, proposition.accountId)
    return { id: point.id }
  })
}
