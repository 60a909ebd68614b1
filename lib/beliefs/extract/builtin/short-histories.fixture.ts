import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Two short talks of one customer, weeks apart: in the second, `holder` gives up or replaces what they had said in the first (`was`), or
 * says that it was met; under `none` nothing changes. Made up for this, in ordinary words, by people who did not know the rules.
 */
export type ShortHistory = {
  id: string
  type: 'mind_change' | 'update' | 'resolved' | 'none'
  holder: string
  us: string
  first: [speaker: string, text: string][]
  later: [speaker: string, text: string][]
  was: string
  now: string
}

/** All of them, from `short-histories.fixture.jsonl`. */
export const shortHistories = (): ShortHistory[] =>
  readFileSync(join(import.meta.dirname, 'short-histories.fixture.jsonl'), 'utf8').split('\n').filter(Boolean).map((line): ShortHistory => JSON.parse(line))
