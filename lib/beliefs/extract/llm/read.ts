import { ADMISSION, DECISION_COVERAGE, MODEL_READING } from '@/lib/beliefs/policy'
import type { Extractor, ExtractorInput, ExtractorOutput, ReadableSegment, Reading } from '@/lib/beliefs/types'
import { createRedactor, noRedactor, type Redactor } from '@/lib/privacy/pure'
import { ModelFault, type Ask } from '@/lib/shared/ask'
import { inSlices } from '@/lib/shared/in-slices'
import { readingTurns } from '../builtin/read'
import { CHUNK_CHARS, chunksOf, halvesOf } from './chunks'
import { givesOrders } from './orders'
import { instructionsIn, PROMPT_VERSION } from './prompt'
import { knownIn, MOST_KNOWN, promptFor, textsOf } from './request'
import { READING_ANSWER } from './schema'
import { settle } from './settle'

export type ModelReader = {
  /** Provider and model, for the extractor's version. */
  model: string
  ask: Ask
  /** Are identifiers replaced before anything is sent? */
  redact: boolean
  /** The workspace's language, in English: statements are written in it. */
  language?: string
  chunkChars?: number
  /** Without them one round of recording writes all requests of an account: none depends on an answer. */
  withKnown?: boolean
}

const MAX_OUTPUT_TOKENS = 8_000

/** Its observations bear this id; the version says which prompt and which model. */
export const MODEL_EXTRACTOR = 'llm'
export const modelExtractorVersion = (model: string): string => `${PROMPT_VERSION}:${model}`

/**
 * The reader that asks a language model: one call an interaction, or one a piece where it is long. The same interaction and
 * the same known beliefs always make the same requests, so that recorded answers give the same observations.
 * `read` throws ModelFault when any of its calls gets no usable answer: half a reading is none.
 */
export function createModelExtractor({ model, ask, redact, language = 'English', chunkChars = CHUNK_CHARS, withKnown = true }: ModelReader): Extractor {
  return {
    id: MODEL_EXTRACTOR,
    version: modelExtractorVersion(model),
    knows: withKnown ? MOST_KNOWN : 0,
    async read(input) {
      const dropped: Record<string, number> = {}
      const count = (reason: string): void => {
        dropped[reason] = (dropped[reason] ?? 0) + 1
      }
      const redactor = redact ? createRedactor(textsOf(input)) : noRedactor
      const readable = input.segments.filter(({ text }) => text.trim() !== '')
      const found: Reading[] = []
      if (readable.some((segment) => mayBeQuoted(segment, input))) {
        for (const chunk of chunksOf(readable, chunkChars)) {
          const readings = await readPiece({ input, chunk, redactor, language, ask, count })
          found.push(...readings.filter((reading) => !found.some((earlier) => isRepeat(earlier, reading))))
        }
      }
      return { readings: await mistrusted(input, found, count), dropped, unread: [] }
    },
  }
}

const mayBeQuoted = ({ side, shared }: ReadableSegment, { interactionType }: ExtractorInput): boolean =>
  side === 'customer' || shared || (interactionType === 'note' && side === 'us')

type Piece = { input: ExtractorInput; chunk: ReadableSegment[]; redactor: Redactor; language: string; ask: Ask; count: (reason: string) => void }

async function readPiece(piece: Piece): Promise<Reading[]> {
  const { input, chunk, redactor, language, ask, count } = piece
  try {
    const { object } = await ask({
      purpose: 'read', instructions: instructionsIn(language), prompt: promptFor(input, chunk, redactor), schema: READING_ANSWER, maxOutputTokens: MAX_OUTPUT_TOKENS,
    })
    const frame = { input, segments: new Map(chunk.map((segment) => [segment.index, segment])), known: knownIn(input), restore: redactor.restore, count }
    const readings = object.observations.flatMap((raw) => settle(raw, frame) ?? [])
    return readings.filter((reading, i) => !readings.slice(0, i).some((earlier) => isSame(earlier, reading)))
  } catch (error) {
    const halves = error instanceof ModelFault && error.truncated ? halvesOf(chunk) : null
    if (!halves) throw error
    const [first, second] = [await readPiece({ ...piece, chunk: halves[0] }), await readPiece({ ...piece, chunk: halves[1] })]
    return [...first, ...second.filter((reading) => !first.some((earlier) => isRepeat(earlier, reading)))]
  }
}

const holderOf = ({ holder }: Reading): string => (holder.kind === 'named' ? holder.as.toLowerCase() : holder.kind)

/** One proposition at one place, told twice in one answer. */
const isSame = (a: Reading, b: Reading): boolean =>
  a.turn === b.turn && a.start === b.start && a.end === b.end && holderOf(a) === holderOf(b) && a.polarity === b.polarity && a.statement === b.statement

/** The same words of one holder, found again in the turns that two pieces share. */
function isRepeat(a: Reading, b: Reading): boolean {
  if (a.turn !== b.turn || holderOf(a) !== holderOf(b) || a.polarity !== b.polarity) return false
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared >= DECISION_COVERAGE * Math.min(a.end - a.start, b.end - b.start)
}

/**
 * Where somebody talks to the machine, the model may have listened: what it found is shown only as far as the built-in
 * reader, which follows no orders, finds the same words with the same sign. Praise that it does not find is left out, for
 * that is what such orders ask for; the rest waits among what was possibly heard.
 */
async function mistrusted(input: ExtractorInput, readings: Reading[], count: (reason: string) => void): Promise<Reading[]> {
  if (readings.length === 0 || !givesOrders(input.segments)) return readings
  const own: ExtractorOutput = await inSlices(readingTurns(input))
  const borneOut = (reading: Reading): boolean => own.readings.some((other) =>
    other.turn === reading.turn && other.start < reading.end && other.end > reading.start && other.polarity === reading.polarity && other.stance === reading.stance)
  return readings.flatMap((reading) => {
    if (borneOut(reading)) return [reading]
    const praise = reading.stance === 'positive'
    if (praise || reading.reading >= ADMISSION.shown) count('mistrusted')
    return praise ? [] : [{ ...reading, reading: MODEL_READING.other, turnabout: null, attribute: null, matches: null }]
  })
}
