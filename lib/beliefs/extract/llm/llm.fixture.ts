import { createModelClient } from '@/lib/ai'
import type { WireServer, Scripted } from '@/lib/ai/wire.fixture'
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
export const readerOver = (server: Pick<WireServer, 'url'>, over: Partial<ModelReader> = {}) =>
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

/** An answer of the wire server with these observations. */
export const answer = (...observations: unknown[]): Scripted => ({ object: { observations } })

/** A short call, and what a model finds in it. */
export const CALL = conversation([
  ['Tova Lind', 'What would you like to change?'],
  ['Marit Olsen', 'I think the price is too high for what we get. Our CTO is nervous about lock-in.'],
  ['Tova Lind', 'We are the fastest on the market, you know.'],
  ['Jonas Weil', 'The export is too slow, because it runs for six hours.'],
], { known: [{ holder: 'Marit Olsen', statement: 'The price is too high' }, { holder: 'Jonas Weil', statement: 'Wants a faster export' }] })
export const PRICE = item(1, 'the price is too high for what we get', 'Thinks the price is too high for what they get', { dimension: 'price', known: 1, relation: 'same' })
export const LOCK_IN = item(1, 'Our CTO is nervous about lock-in', 'Nervous about lock-in', { holder: 'other', holder_name: 'CTO', reported: true, kind: 'concern', dimension: 'trust' })
export const EXPORT = item(3, 'The export is too slow', 'Finds the export too slow', { reason: 'because it runs for six hours', known: 2, relation: 'refines' })
