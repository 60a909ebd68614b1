import { createModelClient } from '@/lib/ai'
import type { WireServer } from '@/lib/ai/wire.fixture'
import type { ExtractorInput, KnownBelief, ReadableSegment } from '@/lib/beliefs/types'
import type { InteractionType } from '@/lib/shared/vocabulary'
import { createModelExtractor, type ModelReader } from './read'
import type { Item } from './schema'

type Turn = [speaker: string, text: string]

const PEOPLE = [
  { key: 'person:marit', name: 'Marit Olsen', aliases: [], title: 'Chief Financial Officer', side: 'customer' },
  { key: 'person:jonas', name: 'Jonas Weil', aliases: ['J. Weil'], title: 'Head of Operations', side: 'customer' },
  { key: 'person:tova', name: 'Tova Lind', aliases: [], side: 'us' },
] as const

/** A conversation of the account "Brackwater Foods"; Tova Lind is ours, "Room" a shared microphone, everybody else theirs. */
export function conversation(turns: Turn[], over: { type?: InteractionType; known?: KnownBelief[] } = {}): ExtractorInput {
  const segments = turns.map(([speaker, text], index): ReadableSegment => ({
    index, speaker, text, side: speaker === 'Tova Lind' ? 'us' : speaker === 'Voice' ? 'unknown' : 'customer', shared: speaker === 'Room',
  }))
  return {
    interactionType: over.type ?? 'call', account: 'Brackwater Foods', us: ['Tessel'], people: PEOPLE.map((person) => ({ ...person, aliases: [...person.aliases] })), segments,
    ...(over.known && { known: over.known }),
  }
}

/** One observation as a model answers it: plain words of the speaker unless said otherwise. */
export const item = (turn: number, quote: string, statement: string, over: Partial<Item> = {}): Item => ({
  turn, quote, statement, holder: 'speaker', holder_name: null, reported: false, kind: 'evaluation', dimension: 'product', stance: 'negative', polarity: 'affirmed',
  certainty: 'stated', assent: false, hypothetical: false, sensitive: false, clear: 'plain', reason: null, attribute: null, change: 'none', known: null, relation: 'none', ...over,
})

/** The extractor over a server on this machine. */
export const readerOver = (server: WireServer, over: Partial<ModelReader> = {}) =>
  createModelExtractor({
    model: 'openai_compatible:fake', redact: true,
    ask: createModelClient({ provider: 'openai_compatible', model: 'fake', baseUrl: server.url, apiKey: null }, { wait: async () => {}, timeoutMs: 2000 }).ask, ...over,
  })

/** The lines of data that a request carried. */
export function dataOf(prompt: string): Record<string, unknown>[] {
  const lines = prompt.split('\n')
  const [from, to] = [lines.findIndex((line) => line.startsWith('BEGIN DATA ')), lines.findLastIndex((line) => line.startsWith('END DATA '))]
  return lines.slice(from + 1, to).map((line) => JSON.parse(line) as Record<string, unknown>)
}
