import { audit, code } from '@/lib/audit'
import { assertMayAdminister } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { installationSecret } from '@/lib/env'
import { queue, send } from '@/lib/queue'
import { InvalidError } from '@/lib/shared/errors'
import { seal } from '@/lib/shared/seal'
import { endpointFault } from '../endpoint'
import { listPrice } from '../prices'
import type { SaveModelInput } from '../schemas'
import { endWaiting, findModelSettings, hurryWaiting, saveModelRow, type SettingsRow } from '../store'
import { keepsKey } from './keeps-key'
import { micros, priceOf } from './price-of'

/**
 * Chooses the model that reads for a workspace. A key is sealed before it is stored and never given out again; a stored
 * one stays only while provider and address stay, so that it is never sent to anybody else.
 */
export async function saveModel(ctx: Ctx, input: SaveModelInput): Promise<void> {
  assertMayAdminister(ctx)
  const { workspaceId, now } = ctx
  const { provider, model, embeddingModel, redact, dailyTokens, dailyCost, inputPrice, outputPrice } = input
  const baseUrl = provider === 'openai_compatible' ? input.baseUrl : null
  const fault = baseUrl === null ? null : endpointFault(baseUrl)
  if (fault !== null) throw new InvalidError(fault, 'Nothing was changed.')
  if (dailyCost !== null && provider !== 'builtin') {
    if (priceOf(input) === null) throw new InvalidError('The price of this model is not known, so a budget in money cannot be kept.', 'Enter its prices, or a budget in tokens.')
    if (embeddingModel !== '' && listPrice(provider, embeddingModel) === null) {
      throw new InvalidError('The price of this embedding model is not known, so a budget in money cannot be kept.', 'Choose another one, or enter a budget in tokens.')
    }
  }
  await queue()
  await inWorkspace(workspaceId, async (tx) => {
    const before = await findModelSettings(tx, workspaceId)
    const key = input.key === '' ? kept(before, { provider, baseUrl }) : sealed(workspaceId, input.key)
    if (key.sealedKey === null && provider !== 'builtin' && provider !== 'openai_compatible') {
      throw new InvalidError('The provider’s key is missing.', 'Nothing was changed. Enter the key; a stored one belongs to the provider and address it was entered for.')
    }
    await saveModelRow(tx, workspaceId, now, {
      provider, model: provider === 'builtin' ? '' : model, embeddingModel: provider === 'builtin' ? '' : embeddingModel, baseUrl, ...key, redact, dailyTokens,
      dailyCostMicros: dailyCost === null ? null : BigInt(micros(dailyCost)), inputPrice: inputPrice === null ? null : micros(inputPrice), outputPrice: outputPrice === null ? null : micros(outputPrice),
    })
    if (provider === 'builtin') await endWaiting(tx, workspaceId)
    else {
      await hurryWaiting(tx, workspaceId, now)
      await send(tx, 'waiting.read', { workspaceId })
    }
    await audit(tx, ctx, {
      verb: 'model.configure', objectType: 'workspace', objectId: workspaceId,
      fields: { provider: code(provider), keyChanged: key.sealedKey !== (before?.sealedKey ?? null), redact, dailyTokens, dailyCostMicros: dailyCost === null ? null : micros(dailyCost) },
    })
  })
}

type Key = { sealedKey: string | null; keyHint: string | null }

function kept(before: SettingsRow | null, now: { provider: string; baseUrl: string | null }): Key {
  return before && keepsKey(before, now) ? { sealedKey: before.sealedKey, keyHint: before.keyHint } : { sealedKey: null, keyHint: null }
}

function sealed(workspaceId: string, key: string): Key {
  const secret = installationSecret()
  if (secret === null) throw new InvalidError('This process has no secret to seal the key with.', 'Nothing was stored. Start Credence with npm start, or set NEXTAUTH_SECRET.')
  return { sealedKey: seal(secret, workspaceId, key), keyHint: key.length >= 12 ? key.slice(-4) : null }
}
