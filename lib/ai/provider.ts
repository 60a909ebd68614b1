import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogle } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import { ModelFault } from '@/lib/shared/ask'
import { endpointFault } from './endpoint'
import type { ModelConfig } from './types'

// Its warnings name what a model does not take, at each call; what matters of that arrives as an error.
globalThis.AI_SDK_LOG_WARNINGS = false

/** How a server is told the form of the answer: by a schema, or only that it is JSON, where schemas are not known. */
export type Form = 'schema' | 'json'

/**
 * The model of a configuration, as the AI SDK calls it.
 * @throws ModelFault `not_configured` when the key, the model or the address is missing or may not be used
 */
export function languageModel({ provider, model, baseUrl, apiKey }: ModelConfig, fetch: typeof globalThis.fetch, form: Form): LanguageModel {
  if (model === '') throw new ModelFault('not_configured', 'No model is named. Name one on the page “Model” of the settings.')
  const fault = baseUrl === null ? null : endpointFault(baseUrl)
  if (fault !== null) throw new ModelFault('not_configured', fault)
  if (provider === 'openai_compatible') {
    if (baseUrl === null) throw new ModelFault('not_configured', 'The address of the model’s server is missing.')
    return createOpenAICompatible({ name: 'compatible', baseURL: baseUrl, ...(apiKey !== null && { apiKey }), supportsStructuredOutputs: form === 'schema', fetch })(model)
  }
  if (apiKey === null) throw new ModelFault('not_configured', 'The provider’s key is missing. Enter it on the page “Model” of the settings.')
  const settings = { apiKey, fetch, ...(baseUrl !== null && { baseURL: baseUrl }) }
  if (provider === 'openai') return createOpenAI(settings)(model)
  return provider === 'anthropic' ? createAnthropic(settings)(model) : createGoogle(settings)(model)
}

/** Nothing of a request is kept by the provider beyond answering it, where it lets us say so. */
export const PROVIDER_OPTIONS = { openai: { store: false } } as const
