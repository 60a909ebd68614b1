import type { SegmentView } from '@/lib/beliefs/types'

export type Mark = SegmentView['evidence'][number]

/** Every piece of evidence in reading order: by turn, then by where it begins, the longer first. */
export function evidenceInOrder(segments: readonly Pick<SegmentView, 'index' | 'evidence'>[]): string[] {
  return [...segments]
    .sort((a, b) => a.index - b.index)
    .flatMap((segment) => [...segment.evidence].sort((a, b) => a.start - b.start || b.end - a.end).map((mark) => mark.observationId))
}

/** The evidence after (`step` 1) or before (−1) the current one; stays at the ends; from nowhere it enters at the near end. */
export function stepEvidence(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : order.indexOf(current)
  if (at < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null
}

/** Beliefs of a turn's evidence, each once, in reading order. */
export function beliefsOf(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  return [...new Map(sorted.map((mark) => [mark.beliefId, mark])).values()]
}
