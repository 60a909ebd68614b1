import { expect, it } from 'vitest'
import { foundWords } from './found-words'

type Page = Parameters<typeof foundWords>[0]
const page = (admissions: ('shown' | 'possibly_heard')[], dropped: Record<string, number> = {}): Page => ({
  interaction: { dropped }, beliefs: admissions.map((admission) => ({ admission })) as Page['beliefs'],
  segments: admissions.map((admission) => ({ evidence: [{ admission }] })) as Page['segments'],
})

it('counts what is only possibly heard with what does not count, as the list of interactions does', () => {
  expect(foundWords(page(['shown', 'shown', 'possibly_heard'], { seller_side: 7 }))).toEqual({ found: '2 pieces of evidence for 2 beliefs.', uncounted: ['1 only possibly heard', '7 said by our side'] })
  expect(foundWords(page(['possibly_heard', 'possibly_heard']))).toEqual({ found: 'No evidence of a belief that counts was found in it.', uncounted: ['2 only possibly heard'] })
  expect(foundWords(page([]))).toEqual({ found: 'No evidence of a belief was found in it.', uncounted: [] })
})
