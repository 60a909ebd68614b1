import { inWorkspace } from '@/lib/db/transaction'
import { ModelFault, type Ask, type Usage } from '@/lib/shared/ask'
import { createModelClient, type ClientOptions } from '../model-client'
import { costOf, estimateTokens } from '../prices'
import { dayOf, insertCall, reserve, settle, type Spending } from '../store'
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
}

/** The model that reads for a workspace; null where the built-in reader reads. */
export async function workspaceModel(workspaceId: string, options: ClientOptions = {}): Promise<WorkspaceModel | null> {
  const resolved = await inWorkspace(workspaceId, (tx) => resolveModel(tx, workspaceId))
  return resolved && metered(workspaceId, resolved, options)
}

/** A model whose calls are checked against the budget and written down. */
export function metered(workspaceId: string, { config, redact, budget, price, keyLost }: ResolvedModel, options: ClientOptions = {}): WorkspaceModel {
  const { id, ask } = createModelClient(config, options)
  const spending = (usage: Usage): Spending => ({ tokens: usage.inputTokens + usage.outputTokens, costMicros: costOf(usage, price) })
  return {
    id, redact, withKnown: true,
    askAbout: (interactionId, now) => async (request) => {
      if (keyLost) throw new ModelFault('not_configured', 'The stored key cannot be opened, because the installation’s secret is another one now. Enter the key again.')
      const day = dayOf(now)
      const expected = spending({ inputTokens: estimateTokens(request.instructions, request.prompt), outputTokens: request.maxOutputTokens })
      const allowed = await inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, day, expected, budget))
      const account = (usage: Usage, attempts: number, outcome: 'ok' | ModelFault['kind']) => inWorkspace(workspaceId, async (tx) => {
        const used = spending(usage)
        if (allowed) await settle(tx, workspaceId, day, expected, used)
        await insertCall(tx, workspaceId, {
          at: now, interactionId, purpose: request.purpose, provider: config.provider, model: config.model, ...usage, costMicros: used.costMicros, attempts, outcome,
        })
      })
      if (!allowed) {
        await account({ inputTokens: 0, outputTokens: 0 }, 0, 'over_budget')
        throw new ModelFault('over_budget', 'Today’s budget for the model is spent. It begins anew at midnight UTC.')
      }
      try {
        const answer = await ask(request)
        await account(answer.usage, answer.attempts, 'ok')
        return answer
      } catch (error) {
        if (error instanceof ModelFault) await account(error.usage, error.attempts, error.kind)
        throw error
      }
    },
  }
}
