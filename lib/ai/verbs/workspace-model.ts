import { inWorkspace } from '@/lib/db/transaction'
import { ModelFault, type Ask, type Embed, type Purpose, type Usage } from '@/lib/shared/ask'
import { createEmbedder } from '../embedder'
import { createModelClient, type ClientOptions } from '../model-client'
import { costOf, estimateTokens } from '../prices'
import { dayOf, insertCall, reserve, settle, type Spending } from '../store'
import type { ModelConfig, Price } from '../types'
import { resolveModel, type ResolvedModel } from './resolve-model'

export type WorkspaceModel = {
  /** Provider and model: "openai:gpt-5-mini". */
  id: string
  /** Are identifiers to be replaced before anything is sent? */
  redact: boolean
  /** Is the model told what the account's beliefs are already? */
  withKnown: boolean
  /** Asks within the day's budget and keeps the accounts, for one interaction or for none. */
  askAbout(interactionId: string | null, now: Date): Ask
  /** The embedding model that proposes what is alike, within the same budget; null where none is named. */
  embedding: { id: string; embedFor(interactionId: string | null, now: Date): Embed } | null
}

/** The model that reads for a workspace; null where the built-in reader reads. */
export async function workspaceModel(workspaceId: string, options: ClientOptions = {}): Promise<WorkspaceModel | null> {
  const resolved = await inWorkspace(workspaceId, (tx) => resolveModel(tx, workspaceId))
  return resolved && metered(workspaceId, resolved, options)
}

/** A model whose calls are checked against the budget and written down. */
export function metered(workspaceId: string, resolved: ResolvedModel, options: ClientOptions = {}): WorkspaceModel {
  const { config, redact, price, embedding } = resolved
  const { id, ask } = createModelClient(config, options)
  const embedder = embedding && createEmbedder({ ...config, model: embedding.model }, options)
  return {
    id, redact, withKnown: true,
    askAbout: (interactionId, now) => (request) => accounted(
      { workspaceId, resolved, config, price, interactionId, now, purpose: request.purpose },
      { inputTokens: estimateTokens(request.instructions, request.prompt), outputTokens: request.maxOutputTokens },
      async () => {
        const answer = await ask(request)
        return { answer, usage: answer.usage, attempts: answer.attempts }
      },
    ),
    embedding: embedder && {
      id: embedder.id,
      embedFor: (interactionId, now) => (texts) => accounted(
        { workspaceId, resolved, config: { ...config, model: embedding?.model ?? '' }, price: embedding?.price ?? null, interactionId, now, purpose: 'embed' },
        { inputTokens: estimateTokens(...texts), outputTokens: 0 },
        async () => {
          const { vectors, tokens, attempts } = await embedder.embed(texts)
          return { answer: vectors, usage: { inputTokens: tokens, outputTokens: 0 }, attempts }
        },
      ),
    },
  }
}

type Call = { workspaceId: string; resolved: ResolvedModel; config: ModelConfig; price: Price | null; interactionId: string | null; now: Date; purpose: Purpose }

/**
 * Makes a call within the day's budget: what it may use is set aside before, and what it used written down after.
 * @throws ModelFault of the call; `over_budget` when the day's limit is reached, `not_configured` when the key cannot be opened
 */
async function accounted<T>(
  { workspaceId, resolved: { budget, keyLost }, config, price, interactionId, now, purpose }: Call, atMost: Usage,
  call: () => Promise<{ answer: T; usage: Usage; attempts: number }>,
): Promise<T> {
  if (keyLost) throw new ModelFault('not_configured', 'The stored key cannot be opened, because the installation’s secret is another one now. Enter the key again.')
  const spending = (usage: Usage): Spending => ({ tokens: usage.inputTokens + usage.outputTokens, costMicros: costOf(usage, price) })
  const [day, expected] = [dayOf(now), spending(atMost)]
  const allowed = await inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, day, expected, budget))
  const account = (usage: Usage, attempts: number, outcome: 'ok' | ModelFault['kind']) => inWorkspace(workspaceId, async (tx) => {
    const used = spending(usage)
    if (allowed) await settle(tx, workspaceId, day, expected, used)
    await insertCall(tx, workspaceId, { at: now, interactionId, purpose, provider: config.provider, model: config.model, ...usage, costMicros: used.costMicros, attempts, outcome })
  })
  if (!allowed) {
    await account({ inputTokens: 0, outputTokens: 0 }, 0, 'over_budget')
    throw new ModelFault('over_budget', 'Today’s budget for the model is spent. It begins anew at midnight UTC.')
  }
  try {
    const { answer, usage, attempts } = await call()
    await account(usage, attempts, 'ok')
    return answer
  } catch (error) {
    if (error instanceof ModelFault) await account(error.usage, error.attempts, error.kind)
    throw error
  }
}
