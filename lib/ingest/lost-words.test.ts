import { expect, it } from 'vitest'
import { quotingLost, withoutLost } from './lost-words'

const skipped = [{ reason: 'bad_cue', count: 12, detail: 'lines 1, …', lost: Array.from({ length: 12 }, (_, line) => ({ line, text: `Nora Feld: ${'word '.repeat(40)}` })) }, { reason: 'signature', count: 1 }]

it('quotes the first few of what is lost, shortened, or nothing of it', () => {
  const [bad, other] = quotingLost(skipped)
  expect(bad?.lost?.map(({ text }) => text.length <= 81 && text.endsWith('word…'))).toEqual(Array(10).fill(true))
  expect([bad?.count, other]).toEqual([12, { reason: 'signature', count: 1 }])
  expect(withoutLost(skipped)).toEqual([{ reason: 'bad_cue', count: 12, detail: 'lines 1, …' }, { reason: 'signature', count: 1 }])
})
