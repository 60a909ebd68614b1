import type { Ended } from '@/lib/alignment/pure'

export const ENDED_WORDS: Readonly<Record<Ended, string>> = { settled: 'Settled', given_up: 'Given up' }

/** What moved, as it moved: a worry that is settled or a view that was given up counts by its end. */
export const endedWords = (statement: string, ended: Ended | null): string => (ended === null ? statement : `${ENDED_WORDS[ended]}: ${statement}`)
