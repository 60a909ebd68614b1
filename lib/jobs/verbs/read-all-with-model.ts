import { workspaceModel } from '@/lib/ai'
import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { MODEL_EXTRACTOR, modelExtractorVersion } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError } from '@/lib/shared/errors'
import { countReadByOthers, letReadByOthersWait } from '../store'

/** How many interactions the chosen model, with its present instructions, has not read; null where none is chosen. */
export async function countReadOtherwise(ctx: Ctx): Promise<number | null> {
  assertMayAdminister(ctx)
  const model = await workspaceModel(ctx.workspaceId)
  return model && inWorkspace(ctx.workspaceId, (tx) => countReadByOthers(tx, ctx.workspaceId, readerOf(model)))
}

/**
 * Lets the chosen model read again whatever another reader read, or an earlier version of this one. What it reads takes the
 * place of what stood there; people's decisions stay (DESIGN law 4).
 * @throws ConflictError where no model is chosen
 */
export async function readAllWithModel(ctx: Ctx): Promise<{ waiting: number }> {
  assertMayAdminister(ctx)
  const model = await workspaceModel(ctx.workspaceId)
  if (!model) throw new ConflictError('No model is chosen, so nothing is read again.', 'Choose a model and save it first.')
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const waiting = await letReadByOthersWait(tx, ctx.workspaceId, readerOf(model), ctx.now)
    await send(tx, 'waiting.read', { workspaceId: ctx.workspaceId })
    await audit(tx, ctx, { verb: 'model.read_all', objectType: 'workspace', objectId: ctx.workspaceId, fields: { waiting } })
    return { waiting }
  })
}

const readerOf = ({ id }: { id: string }) => ({ extractor: MODEL_EXTRACTOR, extractorVersion: modelExtractorVersion(id) })
