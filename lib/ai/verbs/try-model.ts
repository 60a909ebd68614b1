import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayAdminister } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { ModelFault, onFault, type AskRequest } from '@/lib/shared/ask'
import { InvalidError } from '@/lib/shared/errors'
import type { ClientOptions } from '../model-client'
import { pricedEmbedding } from '../prices'
import type { SaveModelInput } from '../schemas'
import type { TriedModel } from '../types'
import { priceOf } from './price-of'
import { keepsKey } from './keeps-key'
import { resolveModel } from './resolve-model'
import { metered } from './workspace-model'

const Answer = z.object({ holder: z.string(), believes: z.string() })

const QUESTION: AskRequest<z.infer<typeof Answer>> = {
  purpose: 'try', maxOutputTokens: 400,
  instructions: 'You read sentences. Answer with a JSON object of two strings: "holder", who says it, and "believes", what they believe, in a few words.',
  prompt: 'Ada says: "The export is fast enough for us."',
  schema: { name: 'belief', json: { ...z.toJSONSchema(Answer, { target: 'draft-7' }) }, parse: (value) => Answer.parse(value) },
}

/** How long somebody who pressed a button should wait. */
const PATIENCE_MS = 30_000

/**
 * Asks the model of a form, saved or not, one small question about a made-up sentence, and the embedding model, if one is named, for a vector of
 * its answer. Nothing is stored but the accounts.
 * @throws InvalidError that says what went wrong
 */
export async function tryModel(ctx: Ctx, input: SaveModelInput, options: ClientOptions = {}): Promise<TriedModel> {
  assertMayAdminister(ctx)
  const { provider, model, embeddingModel, redact } = input
  if (provider === 'builtin') throw new InvalidError('The built-in reader needs no connection.', null)
  const baseUrl = provider === 'openai_compatible' ? input.baseUrl : null
  const stored = await inWorkspace(ctx.workspaceId, (tx) => resolveModel(tx, ctx.workspaceId))
  const storedKey = stored && keepsKey(stored.config, { provider, baseUrl }) ? stored.config.apiKey : null
  const { askAbout, embedding } = metered(ctx.workspaceId, {
    config: { provider, model, baseUrl, apiKey: input.key === '' ? storedKey : input.key }, redact, keyLost: false,
    budget: stored?.budget ?? { dailyTokens: null, dailyCostMicros: null }, price: priceOf(input),
    embedding: pricedEmbedding(provider, embeddingModel),
  }, { timeoutMs: PATIENCE_MS, wait: async () => {}, ...options })
  const began = performance.now()
  const attempt = async () => {
    const answer = await askAbout(null, ctx.now)(QUESTION)
    const [vector] = (await embedding?.embedFor(null, ctx.now)([answer.object.believes])) ?? []
    return { ...answer, dimensions: vector?.length ?? null }
  }
  const outcome = await attempt().catch(onFault((fault) => fault))
  await inWorkspace(ctx.workspaceId, (tx) => audit(tx, ctx, {
    verb: 'model.try', objectType: 'workspace', objectId: ctx.workspaceId, fields: { provider: code(provider), outcome: code(outcome instanceof ModelFault ? outcome.kind : 'ok') },
  }))
  if (outcome instanceof ModelFault) throw new InvalidError(outcome.message, remedyFor(outcome, baseUrl))
  const { object, usage, dimensions } = outcome
  return { holder: object.holder.slice(0, 80), believes: object.believes.slice(0, 200), ...usage, dimensions, milliseconds: Math.round(performance.now() - began) }
}

/** What to do about a fault of a model, which has no address where its provider hosts it. */
export function remedyFor({ kind, status }: Pick<ModelFault, 'kind' | 'status'>, baseUrl: string | null): string {
  if (kind !== 'down') return REMEDIES[kind]
  if (baseUrl !== null) return 'Check the address, and that the server is running and can be reached from here.'
  return status === null ? 'Check this machine’s internet connection, and try again.' : 'Try again in a few minutes.'
}

const REMEDIES: Record<Exclude<ModelFault['kind'], 'down'>, string> = {
  over_budget: 'Raise the budget, or wait until tomorrow.',
  refused: 'Check the key and the model’s name.',
  bad_output: 'The connection works, but this model does not give structured answers. Choose another one.',
  not_configured: 'Fill in what is missing.',
}
