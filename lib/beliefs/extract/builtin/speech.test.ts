import { expect, it } from 'vitest'
import { withoutSpeech } from './speech'

it.each([
  [`I can't bear it when it's "we'll see" for a week`, `I can't bear it when it's QqQ for a week`],
  ['We do not accept “maybe next spring', 'We do not accept QqQ'],
  ["We do not accept 'maybe it's fixed' any more", 'We do not accept QqQ any more'],
])('%s', (clause, without) => {
  const { clause: told, restore } = withoutSpeech(clause)
  expect(told).toBe(without)
  expect(restore(told).replace(/[“”"']/g, '')).toBe(`${clause}`.replace(/[“”"']/g, ''))
})

it.each(['He said "we won\'t sign"', 'They call it "unusable"', "It's our tenants' home and the guests' hall"])('is told as it is: %s', (clause) => {
  expect(withoutSpeech(clause).clause).toBe(clause)
})
