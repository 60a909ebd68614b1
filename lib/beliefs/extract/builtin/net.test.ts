import { describe, expect, it } from 'vitest'
import { linearAnswer } from './linear'
import { netChances, scoreOf, type Net } from './net'

const table = (rows: Readonly<Record<string, number[]>>) => {
  const all = Object.values(rows)
  return { width: all[0]?.length ?? 0, ids: new Map(Object.keys(rows).map((name, i) => [name, i])), rows: Float32Array.from(all.flat()) }
}

describe('a net', () => {
  const heads = [{ task: 'answer', classes: ['yes', 'no'] }, { task: 'tone', classes: ['calm'] }]
  const net: Net = { hidden: 2, heads, members: [{ bias: [0, 0], out: [1, -1, 0, -1, 1, 0], base: [0, 0, 0] }], table: table({ 'w:gladly': [1, 0], 'w:never': [0, 1] }) }

  it('answers by the features that it knows, each head for itself', () => {
    const [yes = 0, no = 0, calm] = netChances(net, ['w:gladly', 'w:unheard'])
    expect(yes).toBeGreaterThan(0.9)
    expect(yes + no).toBeCloseTo(1, 9)
    expect(calm).toBe(1)
    expect(netChances(net, ['w:never'])[1]).toBeGreaterThan(0.9)
  })

  it('gives the mean score of its members', () => {
    const members = [{ bias: [0], out: [2], base: [1] }, { bias: [0], out: [4], base: [-1] }]
    const two: Net = { hidden: 1, heads: [{ task: 'counts', classes: ['yes'] }], members, table: table({ 'w:gladly': [1, 1] }) }
    expect(scoreOf(two, ['w:gladly'])).toBeCloseTo(9, 6)
    expect(scoreOf(two, ['w:unheard'])).toBe(0)
  })
})

describe('a linear model', () => {
  it('adds the rows of the features that it knows to that of every example', () => {
    const linear = { heads: [{ task: 'counts', classes: ['yes'] }], table: table({ bias: [-1], 'w:gladly': [3] }) }
    expect([...linearAnswer(linear, ['w:gladly', 'w:unheard'])]).toEqual([2])
    expect([...linearAnswer(linear, [])]).toEqual([-1])
  })
})
