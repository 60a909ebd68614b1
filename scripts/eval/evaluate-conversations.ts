import { conversationInput, predictedObservation } from '@/lib/beliefs/extract'
import { ADMISSION } from '@/lib/beliefs/policy'
import type { Extractor, Reading } from '@/lib/beliefs/types'
import type { Quality } from '@/lib/review/calibration/quality'
import { labelFaults } from './faults'
import { withLines } from './labelled'
import { readingQuality } from './reading-quality'
import { scoreConversations, type ConversationError, type ConversationScore } from './score-conversations'

export type ConversationReport = {
  file: string
  extractor: { id: string; version: string }
  shown: ConversationScore
  withPossiblyHeard: ConversationScore
  /** Of the readings from the lower threshold on, against the labels of this file. */
  calibration: Quality
  /** What was read and left out, by reason. */
  dropped: Record<string, number>
  errors: ConversationError[]
  /** Labels that no reader could meet, with their lines. */
  labelFaults: string[]
}

/** Reads labelled conversations with an extractor and scores what is shown, and what is possibly heard with it. */
export async function evaluateConversations(text: string, file: string, extractor: Extractor): Promise<ConversationReport> {
  const found = withLines(text, file)
  const items = found.map(({ item }) => item)
  const readings = new Map<string, Reading[]>()
  const dropped: Record<string, number> = {}
  for (const item of items) {
    const output = await extractor.read(conversationInput(item))
    readings.set(item.id, output.readings)
    for (const [reason, count] of Object.entries(output.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count
  }
  const score = (least: number) => scoreConversations(items, new Map([...readings].map(([id, found]) => [id, found.filter(({ reading }) => reading >= least).map(predictedObservation)])))
  const all = score(ADMISSION.possiblyHeard)
  return {
    file, extractor: { id: extractor.id, version: extractor.version },
    shown: score(ADMISSION.shown).score, withPossiblyHeard: all.score,
    calibration: readingQuality(items, readings), dropped, errors: all.errors, labelFaults: labelFaults(file, found),
  }
}
