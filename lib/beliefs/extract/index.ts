import type { Extractor } from '@/lib/beliefs/types'
import { inSlices } from '@/lib/shared/in-slices'
import { BUILT_IN_READER } from '../weigh'
import { readingTurns } from './builtin/read'

/** Raised whenever rules or weights change what is read; observations of older versions are then replaced (DESIGN law 4). */
export const BUILTIN_VERSION = '3.3.0'

/** The reader that needs no key and no network: rules and small models that were trained beforehand. */
export function createBuiltinExtractor(): Extractor {
  return { id: BUILT_IN_READER, version: BUILTIN_VERSION, read: (input) => inSlices(readingTurns(input)) }
}

export { conversationInput, predictedObservation, readConversation, type LabelledConversation, type PredictedObservation } from './labelled'
export { createModelExtractor, MODEL_EXTRACTOR, modelExtractorVersion, type ModelReader } from './llm/read'
