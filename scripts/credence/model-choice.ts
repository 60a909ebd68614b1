import { createModelClient, guardedFetch, listPrice, metered, pricedEmbedding, recordingFetch, replayingFetch, writingFetch, type ModelConfig, type WorkspaceModel } from '@/lib/ai'
import { createModelExtractor } from '@/lib/beliefs/extract'
import type { Extractor } from '@/lib/beliefs/types'
import { modelSettings } from '@/lib/env'
import { ModelFault, type Ask, type Purpose } from '@/lib/shared/ask'
import { CommandFault, pathOf } from './arguments'

/** How a command says who reads: `--extractor llm` with the environment's model, `--record DIR`, `--replay DIR`, or both. */
export type ModelOptions = { extractor?: string | undefined; record?: string | undefined; replay?: string | undefined; blind?: boolean | undefined }

export type CallNote = { purpose: Purpose; inputTokens: number; outputTokens: number; attempts: number }

export type ModelChoice = {
  /** The reader for texts without a database; notes of its calls go to `onCall`. */
  extractor(onCall?: (call: CallNote) => void): Extractor
  /** The model as a workspace's reading jobs use it, with rows for its calls. */
  ofWorkspace(workspaceId: string): WorkspaceModel
  /** Requests that were written down without any answer. */
  unanswered(): number
}

/** No network name ends in this (RFC 2606), so a request that slips through a recording goes nowhere. */
const NOWHERE = 'http://recorded.invalid/v1'

/**
 * The model that a command names; null where the built-in reader was chosen, undefined where nothing was.
 * @throws CommandFault when the options do not go together, or no model is set up
 */
export function chosenModel({ extractor, record, replay, blind = false }: ModelOptions): ModelChoice | null | undefined {
  if (extractor !== undefined && extractor !== 'builtin' && extractor !== 'llm') throw new CommandFault(`There is no extractor “${extractor}”: builtin and llm are.`)
  if (extractor !== 'llm') {
    if (record !== undefined || replay !== undefined || blind) throw new CommandFault('--record, --replay and --blind need --extractor llm.')
    return extractor === 'builtin' ? null : undefined
  }
  const given = modelSettings()
  const recorded: ModelConfig = { provider: 'openai_compatible', model: 'recorded', baseUrl: NOWHERE, apiKey: null }
  let written = 0
  const write = (folder: string): typeof globalThis.fetch => writingFetch({ path: pathOf(folder) }, () => void written++)
  const how = (): { config: ModelConfig; fetch: typeof globalThis.fetch } => {
    if (replay !== undefined) return { config: given ?? recorded, fetch: replayingFetch({ path: pathOf(replay) }, record === undefined ? undefined : write(record)) }
    if (record !== undefined) return given ? { config: given, fetch: recordingFetch({ path: pathOf(record) }, guardedFetch) } : { config: recorded, fetch: write(record) }
    if (given) return { config: given, fetch: guardedFetch }
    throw new CommandFault('No model is set up. Set CREDENCE_MODEL_PROVIDER and CREDENCE_MODEL (see .env.example), or use --record DIR or --replay DIR.')
  }
  const { config, fetch } = how()
  const redact = given?.redact ?? true
  // Requests that are only written down are made without it: their answers are a language model's.
  const embedding = given !== null && (replay === undefined || record === undefined) ? pricedEmbedding(given.provider, given.embeddingModel) : null
  return {
    extractor(onCall = () => {}) {
      const client = createModelClient(config, { fetch })
      const ask: Ask = async (request) => {
        const answer = await client.ask(request)
        onCall({ purpose: request.purpose, ...answer.usage, attempts: answer.attempts })
        return answer
      }
      return createModelExtractor({ model: client.id, ask, redact, withKnown: !blind })
    },
    ofWorkspace: (workspaceId) => ({
      ...metered(workspaceId, {
        config, redact, budget: { dailyTokens: null, dailyCostMicros: null }, price: listPrice(config.provider, config.model), keyLost: false, embedding,
      }, { fetch: blind ? fetch : untilUnanswered(fetch, () => written) }),
      withKnown: !blind,
    }),
    unanswered: () => written,
  }
}

/**
 * A later request of an account tells what earlier answers taught: after one that has no answer yet, the requests that
 * would follow are not the true ones, and are not made.
 */
function untilUnanswered(fetch: typeof globalThis.fetch, unanswered: () => number): typeof globalThis.fetch {
  return (input, init) => {
    if (unanswered() > 0) return Promise.reject(new ModelFault('refused', 'An earlier request has no answer yet.'))
    return fetch(input, init)
  }
}
