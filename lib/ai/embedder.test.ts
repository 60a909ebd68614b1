import { describe, expect, it } from 'vitest'
import type { ModelFault } from '@/lib/shared/ask'
import { createEmbedder } from './embedder'
import type { Scripted } from './wire.fixture'
import { wireServer } from './wire-server.fixture'

const TEXTS = ['The export is slow', 'The price is high']
const GOOD: Scripted = { vectors: [[0, 1], [1, 0]], tokens: 9 }

const server = wireServer()

function embedder() {
  const waits: number[] = []
  const { embed, id } = createEmbedder({ provider: 'openai_compatible', model: 'nomic-embed-text', baseUrl: server.url, apiKey: 'sk-test' }, { wait: async (ms) => void waits.push(ms), random: () => 0.5 })
  return { waits, id, embed }
}

describe('an embedding model', () => {
  it('gets the texts and the key, and gives a vector each in their order', async () => {
    server.script(GOOD)
    const { embed, id } = embedder()
    expect(await embed(TEXTS)).toEqual({ vectors: [[0, 1], [1, 0]], tokens: 9, attempts: 1 })
    expect(id).toBe('openai_compatible:nomic-embed-text')
    expect(server.heard).toMatchObject([{ path: '/v1/embeddings', headers: { authorization: 'Bearer sk-test' }, body: { model: 'nomic-embed-text', input: TEXTS } }])
  })

  it('is not asked about nothing', async () => {
    expect(await embedder().embed([])).toMatchObject({ vectors: [] })
    expect(server.heard).toEqual([])
  })

  it('is asked again after trouble that passes', async () => {
    server.script({ status: 429, headers: { 'retry-after': '7' } }, 'hang up', GOOD)
    const { embed, waits } = embedder()
    expect((await embed(TEXTS)).attempts).toBe(3)
    expect(waits).toEqual([7000, 750])
  })

  it.each<[string, Scripted, ModelFault['kind']]>([
    ['a key that is not accepted', { status: 401 }, 'refused'],
    ['fewer vectors than texts', { vectors: [[1, 0]] }, 'bad_output'],
    ['vectors of several lengths', { vectors: [[1, 0], [1]] }, 'bad_output'],
    ['vectors of nothing', { vectors: [[], []] }, 'bad_output'],
  ])('fails at once upon %s', async (_what, answer, kind) => {
    server.script(answer)
    await expect(embedder().embed(TEXTS)).rejects.toMatchObject({ kind, attempts: 1 })
    expect(server.heard).toHaveLength(1)
  })

  it('is none of Anthropic', async () => {
    await expect(createEmbedder({ provider: 'anthropic', model: 'any', baseUrl: null, apiKey: 'k' }).embed(TEXTS)).rejects.toMatchObject({ kind: 'not_configured' })
  })
})
