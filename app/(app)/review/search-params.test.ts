import { expect, it } from 'vitest'
import { filterParams } from '@/lib/review/client'
import { parseReviewParams } from './search-params'

const ID = '01890000-0000-7000-8000-000000000001'

it('reads what narrows the queue as it is written, and leaves out what it does not understand', () => {
  const address = `account=${ID}&reason=contested&owner=${ID}&person=${ID}&kind=concern&asked=second&all=1`
  const { filter } = parseReviewParams(new URLSearchParams(address))
  expect(filter).toMatchObject({ asked: 'second', kind: 'concern', all: true })
  expect(filterParams(filter).toString()).toBe(address)
  expect(parseReviewParams(new URLSearchParams('asked=everybody&owner=me')).filter).toEqual({})
})
