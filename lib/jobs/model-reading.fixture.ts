import { vi } from 'vitest'
import { saveModel, workspaceModel } from '@/lib/ai'
import type { Scripted } from '@/lib/ai/wire.fixture'
import { wireServer } from '@/lib/ai/wire-server.fixture'
import { item } from '@/lib/beliefs/extract/llm/llm.fixture'
import { inWorkspace } from '@/lib/db/transaction'
import { getInteractionPage } from '@/lib/insights'
import { at, NOW, openAccount, openOffice, receive, type Office, type Opened, type TestFile } from '@/lib/testing'
import { handleReadInteraction } from './index'

export const CALL: TestFile = { name: 'call.txt', at: new Date('2026-05-04T10:00:00Z'), content: 'Tova Lind: How is it going?\nJonas Weil: The nightly export is far too slow for us. We will not renew without a fix.' }
export const GERMAN: TestFile = { name: 'gespraech.txt', at: new Date('2026-05-06T10:00:00Z'), content: 'Tova Lind: Wie läuft es bei Ihnen?\nMarit Olsen: Der Preis ist uns viel zu hoch für das, was wir bekommen.' }
export const SLOW = item(1, 'The nightly export is far too slow for us', 'Finds the nightly export far too slow', { certainty: 'emphatic' })
export const answer = (...observations: unknown[]): Scripted => ({ object: { observations }, usage: { prompt: 900, completion: 80 } })

/** The model that answers as a test says; one a test file. */
export function scriptedModel() {
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of a test installation')
  const server = wireServer()
  const place = async (over: { dailyTokens?: number; embeddingModel?: string } = {}): Promise<Place> => {
    const office = await openOffice()
    await saveModel(office.admin, {
      provider: 'openai_compatible', model: 'llama3.3', embeddingModel: over.embeddingModel ?? '', baseUrl: server.url, key: '', redact: true, dailyTokens: over.dailyTokens ?? null, dailyCost: null, inputPrice: 1, outputPrice: 4,
    })
    return { office, account: await openAccount(office) }
  }
  return { server, place }
}

/** An office whose model is chosen, and an account of it. */
export type Place = { office: Office; account: Opened }

export async function put({ office, account }: Place, file: TestFile): Promise<string> {
  const [received] = await receive(office.rep, account.id, file)
  if (!received?.interactionId) throw new Error('not taken')
  return received.interactionId
}

/** Reads it without waiting between tries. */
export const read = ({ office }: Place, interactionId: string, now = NOW): Promise<void> =>
  handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, now, (workspaceId) => workspaceModel(workspaceId, { wait: async () => {} }))

export const standing = ({ office }: Place, interactionId: string) => inWorkspace(office.workspaceId, (tx) =>
  tx.observation.findMany({ where: { workspaceId: office.workspaceId, interactionId, closedAt: null }, orderBy: { spanStart: 'asc' } }))

export const page = async ({ office }: Place, interactionId: string, now = NOW) => (await getInteractionPage(at(office.rep, now), { interactionId })).interaction
