import { createAnthropic } from '@ai-sdk/anthropic'
import { createGoogle } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { EmbeddingModel, LanguageModel } from 'ai'
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
export function languageModel(config: ModelConfig, fetch: typeof globalThis.fetch, form: Form): LanguageModel {
  const { provider, model } = config
  if (provider === 'openai_compatible') return compatible(config, fetch, form === 'schema')(model)
  const settings = settingsOf(config, fetch)
  if (provider === 'openai') return createOpenAI(settings)(model)
  return provider === 'anthropic' ? createAnthropic(settings)(model) : createGoogle(settings)(model)
}

/**
 * The embedding model of a configuration, whose `model` names it.
 * @throws ModelFault `not_configured` as above, and for a provider that offers none
 */
export function embeddingModel(config: ModelConfig, fetch: typeof globalThis.fetch): EmbeddingModel {
  const { provider, model } = config
  if (provider === 'anthropic') throw new ModelFault('not_configured', 'Anthropic offers no embedding models.')
  if (provider === 'openai_compatible') return compatible(config, fetch, false).embeddingModel(model)
  const settings = settingsOf(config, fetch)
  return provider === 'openai' ? createOpenAI(settings).embeddingModel(model) : createGoogle(settings).embeddingModel(model)
}

function compatible({ model, baseUrl, apiKey }: ModelConfig, fetch: typeof globalThis.fetch, supportsStructuredOutputs: boolean) {
  assertUsable(model, baseUrl)
  if (baseUrl === null) throw new ModelFault('not_configured', 'The address of the model’s server is missing.')
  return createOpenAICompatible({ name: 'compatible', baseURL: baseUrl, ...(apiKey !== null && { apiKey }), supportsStructuredOutputs, fetch })
}

function settingsOf({ model, baseUrl, apiKey }: ModelConfig, fetch: typeof globalThis.fetch) {
  assertUsable(model, baseUrl)
  if (apiKey === null) throw new ModelFault('not_configured', 'The provider’s key is missing. Enter it on the page “Model” of the settings.')
  return { apiKey, fetch, ...(baseUrl !== null && { baseURL: baseUrl }) }
}

function assertUsable(model: string, baseUrl: string | null): void {
  if (model === '') throw new ModelFault('not_configured', 'No model is named. Name one on the page “Model” of the settings.')
  const fault = baseUrl === null ? null : endpointFault(baseUrl)
  if (fault !== null) throw new ModelFault('not_configured', fault)
}

/** Nothing of a request is kept by the provider beyond answering it, where it lets us say so. */
export const PROVIDER_OPTIONS = { openai: { store: false } } as const
