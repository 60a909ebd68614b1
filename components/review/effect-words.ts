import type { EffectView } from '@/lib/review/types'

/** What a decision would change, in words: "confidence .62 → .71, alignment +.01". */
export function effectWords(effect: EffectView): string {
  return [confidenceWords(effect), alignmentWords(effect)].filter((words) => words !== null).join(', ')
}

function confidenceWords({ confidenceFrom: from, confidenceTo: to }: EffectView): string {
  if (from === null && to === null) return 'no number yet, it takes a second conversation'
  if (from === null) return `a first number: confidence ${hundredths(to)}`
  if (to === null) return `confidence ${hundredths(from)} → no number`
  if (hundredths(from) === hundredths(to)) return `confidence stays ${hundredths(from)}`
  return `confidence ${hundredths(from)} → ${hundredths(to)}`
}

function alignmentWords({ alignmentFrom: from, alignmentTo: to }: EffectView): string | null {
  if (from === null && to === null) return null
  if (from === null) return `alignment gets its first number, ${hundredths(to)}`
  if (to === null) return `alignment ${hundredths(from)} → not enough evidence`
  const change = Math.round(to * 100) - Math.round(from * 100)
  return change === 0 ? 'alignment unchanged' : `alignment ${change > 0 ? '+' : '−'}${hundredths(Math.abs(change) / 100)}`
}

/** A number between 0 and 1 as .62; 1 as 1.00. Never a percentage. */
const hundredths = (value: number | null) => (value ?? 0).toFixed(2).replace(/^0/, '')
