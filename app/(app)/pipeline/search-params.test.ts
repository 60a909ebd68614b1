import { expect, it } from 'vitest'
import { pipelineHref } from '@/lib/insights/client'
import { parsePipelineParams } from './search-params'

it('opens on what is usual for the reader, and keeps what a link says', () => {
  expect(parsePipelineParams({}, 'team').query).toEqual({ scope: 'team', by: 'stage', sort: 'attention' })
  expect(parsePipelineParams({ scope: 'all', by: 'month', warning: 'going_dark', q: '  brack ' }, 'team').query).toEqual({ scope: 'all', by: 'month', sort: 'attention', warning: 'going_dark', q: 'brack' })
})

it('ignores what it does not understand', () => {
  expect(parsePipelineParams({ scope: 'galaxy', owner: 'nobody', warning: 'flood', only: 'red', type: '', close: '7' }, 'mine').query).toEqual({ scope: 'mine', by: 'stage', sort: 'attention' })
})

it('a view and its address are one', () => {
  for (const address of ['/pipeline', '/pipeline?scope=all&by=month&sort=amount&q=brack&stage=Proposal&type=renewal&close=30&warning=any&only=differs']) {
    const { query } = parsePipelineParams(Object.fromEntries(new URL(address, 'http://x').searchParams), 'team')
    expect(pipelineHref(query, 'team')).toBe(address)
  }
})
