import type { Setting } from './conversation'
import type { Names } from './names'
import type { Persons } from './persons'

/** Where a turn stands in its conversation; `before` is what was asked right before it and what its speaker said last. */
export type Place = { previous: string; before: string; first: boolean; setting: Setting; persons: Persons; names: Names }

export type Range = { start: number; end: number }
export const inside = (ranges: readonly Range[], start: number, end: number): boolean => ranges.some((r) => start < r.end && end > r.start)

/** Sentences back in which somebody is still fresh in mind. */
const SENTENCES_BACK = 2
export const lastSentences = (before: string, most = SENTENCES_BACK): string => before.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '').slice(-most).join(' ').trim()
