import { setTimeout as sleep } from 'node:timers/promises'
import { embedMany } from 'ai'
import { ModelFault } from '@/lib/shared/ask'
import { guardedFetch } from './endpoint'
import { answerFault, faultOf } from './failures'
import type { ClientOptions } from './model-client'
import { pauseAfter } from './pause'
import { embeddingModel } from './provider'
import { MAX_ATTEMPTS } from './retry'
import type { ModelConfig } from './types'

const REQUEST_TIMEOUT_MS = 60_000

/** Vectors of some texts, in their order, with what they used. */
export type Embedded = { vectors: number[][]; tokens: number; attempts: number }

export type Embedder = {
  /** Provider and model: "openai:text-embedding-3-small". */
  id: string
  embed(texts: readonly string[]): Promise<Embedded>
}

/**
 * Asks an embedding model for the vectors of texts; `config.model` names it. Trouble that passes is tried again as for
 * a language model. Nothing is logged.
 */
export function createEmbedder(config: ModelConfig, options: ClientOptions = {}): Embedder {
  const { fetch = guardedFetch, wait = sleep, random = Math.random, timeoutMs = REQUEST_TIMEOUT_MS } = options
  return {
    id: `${config.provider}:${config.model}`,
    /** @throws ModelFault of the last attempt */
    async embed(texts) {
      if (texts.length === 0) return { vectors: [], tokens: 0, attempts: 0 }
      for (let attempt = 1; ; attempt++) {
        try {
          const { embeddings, usage } = await embedMany({
            model: embeddingModel(config, fetch), values: [...texts], maxRetries: 0, maxParallelCalls: 1, abortSignal: AbortSignal.timeout(timeoutMs), telemetry: { isEnabled: false },
          })
          const length = embeddings[0]?.length ?? 0
          const usable = embeddings.length === texts.length && length > 0 && embeddings.every((vector) => vector.length === length && vector.every(Number.isFinite))
          if (!usable) throw answerFault('form', { inputTokens: usage.tokens || 0, outputTokens: 0 })
          return { vectors: embeddings, tokens: usage.tokens || 0, attempts: attempt }
        } catch (error) {
          const fault = faultOf(error, config)
          const pause = attempt < MAX_ATTEMPTS ? pauseAfter(error, fault, attempt, random()) : null
          if (pause === null) throw new ModelFault(fault.kind, fault.message, { attempts: attempt, usage: fault.usage, status: fault.status })
          await wait(pause)
        }
      }
    },
  }
}
