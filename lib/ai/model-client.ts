import { setTimeout as sleep } from 'node:timers/promises'
import { generateText, jsonSchema, Output } from 'ai'
import { ModelFault, type Answer, type Ask, type AskRequest, type Usage } from '@/lib/shared/ask'
import { guardedFetch } from './endpoint'
import { answerFault, faultOf, statusOf, timedOut, usageIn } from './failures'
import { languageModel, PROVIDER_OPTIONS, type Form } from './provider'
import { pauseAfter } from './pause'
import { MAX_ATTEMPTS } from './retry'
import type { ModelConfig } from './types'

/** One request, until its whole answer is there. Long answers of local models take minutes. */
const REQUEST_TIMEOUT_MS = 300_000
const THINKING_FACTOR = 2
/** A server that twice said nothing for that long is not asked a third time. */
const MOST_TIMEOUTS = 2

export type ModelClient = {
  /** Provider and model, as they stand in an extractor's version: "openai:gpt-5-mini". */
  id: string
  ask: Ask
}

export type ClientOptions = {
  fetch?: typeof globalThis.fetch
  /** Waits between attempts; tests do not. */
  wait?: (ms: number) => Promise<unknown>
  random?: () => number
  timeoutMs?: number
}

/**
 * Asks a language model for one object of a given form. Trouble that passes (429, 5xx, a broken connection, a time-out) is
 * tried again with exponential backoff and jitter, as late as Retry-After asks; an answer of another form is asked for once
 * more. Nothing is logged.
 * @throws ModelFault of the last attempt
 */
export function createModelClient(config: ModelConfig, options: ClientOptions = {}): ModelClient {
  const { fetch = guardedFetch, wait = sleep, random = Math.random, timeoutMs = REQUEST_TIMEOUT_MS } = options
  const once = async <T>(request: AskRequest<T>, form: Form): Promise<{ object: T; usage: Usage }> => {
    const result = await generateText({
      model: languageModel(config, fetch, form),
      instructions: request.instructions,
      prompt: request.prompt,
      output: Output.object({ name: request.schema.name, schema: jsonSchema(request.schema.json) }),
      // The others have models that think before they answer, which counts as output, and models that refuse a temperature.
      ...(config.provider === 'openai_compatible' ? { temperature: 0, maxOutputTokens: request.maxOutputTokens } : { maxOutputTokens: THINKING_FACTOR * request.maxOutputTokens }),
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(timeoutMs),
      providerOptions: PROVIDER_OPTIONS,
      telemetry: { isEnabled: false },
    })
    const usage = usageIn(result.usage)
    if (result.finishReason === 'length') throw answerFault('truncated', usage)
    if (result.finishReason === 'content-filter') throw answerFault('filtered', usage)
    return { object: parsed(request, result.output, usage), usage }
  }

  const ask = async <T>(request: AskRequest<T>): Promise<Answer<T>> => {
    const total: Usage = { inputTokens: 0, outputTokens: 0 }
    let form: Form = 'schema'
    let garbled = 0
    let silent = 0
    for (let attempt = 1; ; attempt++) {
      try {
        const { object, usage } = await once(request, form)
        return { object, usage: sum(total, usage), attempts: attempt }
      } catch (error) {
        const fault = faultOf(error, config)
        const usage = sum(total, fault.usage)
        Object.assign(total, usage)
        const final = (): ModelFault => new ModelFault(fault.kind, fault.message, { attempts: attempt, usage, truncated: fault.truncated, status: fault.status })
        if (timedOut(error)) silent++
        if (attempt >= MAX_ATTEMPTS || silent >= MOST_TIMEOUTS) throw final()
        const status = statusOf(error)
        if (config.provider === 'openai_compatible' && form === 'schema' && (status === 400 || status === 422)) {
          // A server that knows no schemas refuses them; the instructions state the form in words as well.
          form = 'json'
        } else if (fault.kind === 'bad_output' && !fault.truncated && garbled === 0) {
          garbled++
        } else {
          const pause = pauseAfter(error, fault, attempt, random())
          if (pause === null) throw final()
          await wait(pause)
        }
      }
    }
  }
  return { id: `${config.provider}:${config.model}`, ask }
}

function parsed<T>(request: AskRequest<T>, output: unknown, usage: Usage): T {
  try {
    return request.schema.parse(output)
  } catch {
    throw answerFault('form', usage)
  }
}

const sum = (a: Usage, b: Usage): Usage => ({ inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens })
