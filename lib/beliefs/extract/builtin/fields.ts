import { lowered } from '@/lib/shared/lowered'
import { neighbourFeatures } from './around'
import { wordsOf } from './conversation'
import { offsetsOf, type PreparedTurn } from './prepare'
import { topicsOf } from './rules/topics'

const GRAMS = [4, 5] as const

/**
 * Features of a span for kind, dimension, stance, polarity and certainty: its own, signs of negation and certainty, its topics
 * alone and in pairs, parts of its words (so that an unknown form of a known word still speaks), and the words of the question before.
 */
export function fieldFeatures(turn: PreparedTurn, span: number): string[] {
  const at = turn.spans[span]
  if (!at) return []
  const { start, end } = offsetsOf(turn, at)
  const clause = lowered(turn.text.slice(start, end))
  const words = wordsOf(clause)
  const out = new Set([...(turn.features[span] ?? []), ...neighbourFeatures(turn, span), ...turn.setting.topics.map((topic) => `dt:${topic}`)])
  const topics = [...topicsOf(words).keys()].sort()
  topics.forEach((topic, i) => {
    out.add(`tp:${topic}`)
    for (const other of topics.slice(i + 1)) out.add(`t2:${topic}:${other}`)
  })
  out.add(`ph:${turn.setting.phase}`)
  for (const feature of turn.features[span] ?? []) if (/^v:(?:good|bad|mixed|none)(?::whom:.*)?$/.test(feature)) out.add(`ph:${turn.setting.phase}:${feature.slice(2)}`)
  for (const word of words) for (const gram of gramsOf(word)) out.add(`g:${gram}`)
  for (const word of turn.asked) out.add(`pw:${word}`)
  return [...out]
}

/** Does a feature tell of the whole talk: what it is about, and where the two sides stand? */
export const isOfSetting = (feature: string): boolean => feature.startsWith('dt:') || feature.startsWith('ph:')

function gramsOf(word: string): string[] {
  const edged = `<${word}>`
  return GRAMS.flatMap((n) => Array.from({ length: Math.max(0, edged.length - n + 1) }, (_, i) => edged.slice(i, i + n)))
}
