import { expect, it } from 'vitest'
import { weightOf } from './weight'

it('says what hangs on an item, and nothing where only its reason is known', () => {
  expect(weightOf({ why: 'possibly heard · economic buyer · renewal €240k closes in 18 days' })).toBe('economic buyer · renewal €240k closes in 18 days')
  expect(weightOf({ why: 'contested' })).toBe('')
  expect(weightOf({ why: '' })).toBe('')
})
