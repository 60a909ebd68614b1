import { expect, it } from 'vitest'
import type { Draft } from './correction'
import { fixDrafts } from './fix-drafts'

it('gives back what was put right of an item, and of no other, until it is begun anew', () => {
  const drafts = fixDrafts()
  const draft: Draft = { statement: 'Wants one answer', holderKey: 'ines', kind: 'expectation', dimension: 'timing', stance: 'positive', polarity: 'affirmed', certainty: 'stated' }
  drafts.keep('a', draft)
  expect([drafts.of('a'), drafts.of('b')]).toEqual([draft, null])
  drafts.drop('a')
  expect(drafts.of('a')).toBeNull()
})
