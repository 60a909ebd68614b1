import type { WorkspaceModel } from '@/lib/ai'
import { createBuiltinExtractor, createModelExtractor, matchDoubtful, readInteraction, type ReadResult } from '@/lib/beliefs'
import { ModelFault, onFault, type Ask, type Embed, type ModelFaultKind } from '@/lib/shared/ask'

export type Read = {
  result: ReadResult
  /** Why the built-in reader read in the model's place; null when it did not. */
  insteadOf: ModelFaultKind | null
}

/**
 * Reads an interaction with the workspace's model, or with the built-in reader where there is none. When the model gives no
 * usable answer the built-in one reads, so that something is known at once. Null when the interaction is gone.
 */
export async function readWith(model: WorkspaceModel | null, workspaceId: string, interactionId: string, now: Date): Promise<Read | null> {
  if (model) {
    const ask = model.askAbout(interactionId, now)
    const embedding = model.embedding && { id: model.embedding.id, embed: model.embedding.embedFor(interactionId, now) }
    const fault = await readWithModel({ ...model, ask, embedding }, workspaceId, interactionId, now).catch(onFault((reason) => reason))
    if (!(fault instanceof ModelFault)) return fault && { result: fault, insteadOf: null }
    const result = await readInteraction(workspaceId, interactionId, now, createBuiltinExtractor())
    return result && { result, insteadOf: fault.kind }
  }
  const result = await readInteraction(workspaceId, interactionId, now, createBuiltinExtractor())
  return result && { result, insteadOf: null }
}

async function readWithModel(
  { id, ask, redact, withKnown, embedding }: Pick<WorkspaceModel, 'id' | 'redact' | 'withKnown'> & { ask: Ask; embedding: { id: string; embed: Embed } | null }, workspaceId: string, interactionId: string, now: Date,
): Promise<ReadResult | null> {
  const result = await readInteraction(workspaceId, interactionId, now, createModelExtractor({ model: id, ask, redact, withKnown }))
  // A model that is told of no beliefs is not asked how they stand to each other either.
  if (!result || !withKnown) return result
  // The reading stands without this: what stays doubtful is for people.
  return matchDoubtful(workspaceId, result, now, { ask, redact, embedding }).catch(onFault(() => result))
}
