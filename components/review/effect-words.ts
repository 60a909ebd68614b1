import type { EffectView, RegroupBelief, RegroupPreview } from '@/lib/review/types'
import { count, formatAlignment, formatChange, formatConfidence } from '@/lib/shared/format'

/** What a decision would change, in words: "confidence .62 → .71, alignment +.01". */
export function effectWords(effect: EffectView): string {
  return [confidenceWords(effect), alignmentWords(effect)].filter((words) => words !== null).join(', ')
}

/**
 * What a merge would change: "2 beliefs → 1: confidence .72 from 3 observations, alignment unchanged". As many as before are a mind
 * that changed: one belief took the place of the other.
 */
export function regroupWords({ before, after, alignmentFrom, alignmentTo }: RegroupPreview): string {
  const beliefs = before.length === after.length ? `still ${count(after.length, 'belief')}, one in the place of the other` : `${count(before.length, 'belief')} → ${after.length}`
  return [`${beliefs}: ${after.map(figureWords).join('; ')}`, alignmentWords({ confidenceFrom: null, confidenceTo: null, alignmentFrom, alignmentTo })]
    .filter((words) => words !== null).join(', ')
}

/** "confidence .72 from 3 observations"; one conversation has no number. */
export function figureWords({ confidence, observations }: Pick<RegroupBelief, 'confidence' | 'observations'>): string {
  return confidence === null ? 'said in one conversation' : `confidence ${written(confidence)} from ${count(observations, 'observation')}`
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
