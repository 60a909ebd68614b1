import type { EffectView } from '@/lib/review/types'
import { formatAlignment, formatChange, formatConfidence } from '@/lib/shared/format'

/** What a decision would change, in words: "confidence .62 → .71, alignment +.01". */
export function effectWords(effect: EffectView): string {
  return [confidenceWords(effect), alignmentWords(effect)].filter((words) => words !== null).join(', ')
}

function confidenceWords({ confidenceFrom: from, confidenceTo: to }: EffectView): string {
  if (from === null && to === null) return 'no number yet, it takes a second conversation'
  if (from === null) return `a first number: confidence ${written(to)}`
  if (to === null) return `confidence ${written(from)} → no number`
  return written(from) === written(to) ? `confidence stays ${written(from)}` : `confidence ${written(from)} → ${written(to)}`
}

function alignmentWords({ alignmentFrom: from, alignmentTo: to }: EffectView): string | null {
  if (from === null && to === null) return null
  if (from === null) return `alignment gets its first number, ${formatAlignment(to ?? 0)}`
  if (to === null) return `alignment ${formatAlignment(from)} → not enough evidence`
  return Math.round(Math.abs(to - from) * 100) === 0 ? 'alignment unchanged' : `alignment ${formatChange(to - from)}`
}

const written = (value: number | null) => formatConfidence(value ?? 0)
