import { expect, it } from 'vitest'
import { coverageParams } from '@/lib/insights/client'
import { parsePropositionsParams } from './search-params'

const ID = '0199f3a0-0000-7000-8000-000000000001'

it('carries what narrows the page there and back', () => {
  const query = { q: 'halden', segment: 'Mid-market', owner: ID, proposition: ID, point: ID, verdict: 'grew' as const }
  expect(parsePropositionsParams({ ...Object.fromEntries(coverageParams(query)), tab: 'proof' })).toEqual({ tab: 'proof', account: null, query })
  expect(parsePropositionsParams({ owner: 'nobody', verdict: 'unmet' }).query).toEqual({ owner: 'nobody', verdict: 'unmet' })
})

it('leaves out what it does not understand', () => {
  expect(parsePropositionsParams({ tab: 'x', owner: "' OR 1=1", point: ['no'], verdict: 'maybe', q: '   ', account: 'y' })).toEqual({ tab: 'list', account: null, query: {} })
})
