import type { Tx } from '@/lib/db/transaction'
import { installationSecret, modelSettings } from '@/lib/env'
import { unseal } from '@/lib/shared/seal'
import { listPrice, pricedEmbedding } from '../prices'
import { findModelSettings, type SettingsRow } from '../store'
import type { Budget, ModelConfig, ModelSettingsView, Price } from '../types'

/** A model with everything that a call needs to know. */
export type ResolvedModel = {
  config: ModelConfig
  redact: boolean
  budget: Budget
  price: Price | null
  /** An embedding model of the same provider, and what it costs; null where none is named. */
  embedding: ReturnType<typeof pricedEmbedding>
  /** A key is stored, and the secret it was sealed with is not the installation's any more. */
  keyLost: boolean
}

const keyOf = ({ workspaceId, sealedKey }: SettingsRow): string | null => {
  const secret = installationSecret()
  return sealedKey === null || secret === null ? null : unseal(secret, workspaceId, sealedKey)
}

const ownPrice = ({ inputPrice, outputPrice }: SettingsRow): Price | null =>
  inputPrice === null || outputPrice === null ? null : { input: inputPrice, output: outputPrice }

/** The model of a workspace: the admin's choice, else the environment's; null where the built-in reader reads. */
export async function resolveModel(tx: Tx, workspaceId: string): Promise<ResolvedModel | null> {
  const row = await findModelSettings(tx, workspaceId)
  if (row) {
    const { provider, model, embeddingModel, baseUrl, redact, dailyTokens, dailyCostMicros, sealedKey } = row
    if (provider === 'builtin') return null
    const apiKey = keyOf(row)
    return {
      config: { provider, model, baseUrl, apiKey }, redact, keyLost: sealedKey !== null && apiKey === null,
      budget: { dailyTokens, dailyCostMicros: dailyCostMicros === null ? null : Number(dailyCostMicros) }, price: ownPrice(row) ?? listPrice(provider, model),
      embedding: pricedEmbedding(provider, embeddingModel),
    }
  }
  const given = modelSettings()
  if (given === null) return null
  const { provider, model, embeddingModel, baseUrl, apiKey, redact, dailyTokens } = given
  return { config: { provider, model, baseUrl, apiKey }, redact, keyLost: false, budget: { dailyTokens, dailyCostMicros: null }, price: listPrice(provider, model), embedding: pricedEmbedding(provider, embeddingModel) }
}

/** What is chosen, without the key. */
export async function settingsView(tx: Tx, workspaceId: string): Promise<ModelSettingsView> {
  const row = await findModelSettings(tx, workspaceId)
  if (row) {
    const { provider, model, embeddingModel, baseUrl, keyHint, sealedKey, redact, dailyTokens, dailyCostMicros } = row
    return {
      source: 'workspace', provider, model, embeddingModel, baseUrl, keyHint, hasKey: sealedKey !== null, redact, dailyTokens,
      dailyCostMicros: dailyCostMicros === null ? null : Number(dailyCostMicros), price: ownPrice(row), shippedPrice: provider === 'builtin' ? null : listPrice(provider, model),
    }
  }
  const given = modelSettings()
  const nothing = { keyHint: null, hasKey: given?.apiKey != null, dailyCostMicros: null, price: null }
  if (given === null) return { ...nothing, source: 'default', provider: 'builtin', model: '', embeddingModel: '', baseUrl: null, redact: true, dailyTokens: null, shippedPrice: null }
  const { provider, model, embeddingModel, baseUrl, redact, dailyTokens } = given
  return { ...nothing, source: 'environment', provider, model, embeddingModel, baseUrl, redact, dailyTokens, shippedPrice: listPrice(provider, model) }
}
