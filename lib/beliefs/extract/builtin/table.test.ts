import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTables, parseTable, sumOf, unpackTables, type Table } from './table'

const tableOf = (rows: Readonly<Record<string, number[]>>, width: number): Table => ({
  width, ids: new Map(Object.keys(rows).map((name, i) => [name, i])), rows: Float32Array.from(Object.values(rows).flat()),
})
const row = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 3 })
const rows = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}:[a-z ":\\'é]{0,9}$/), row, { minKeys: 1, maxKeys: 30 })

describe('stored tables', () => {
  it('come back under the same features, each value within a twelfth of the largest of its row', () => {
    fc.assert(fc.property(rows, rows, (one, other) => {
      const stored = unpackTables(packTables({ one: tableOf(one, 3), other: tableOf(other, 3) }))
      for (const [title, written] of [['one', one], ['other', other]] as const) {
        const table = parseTable(stored, title, 3)
        expect([...table.ids.keys()].sort()).toEqual(Object.keys(written).sort())
        for (const [name, values] of Object.entries(written)) {
          const most = Math.max(...values.map(Math.abs), 0.01)
          sumOf(table, [name]).sum.forEach((x, i) => expect(Math.abs(x - (values[i] ?? NaN))).toBeLessThanOrEqual(most / 12))
        }
      }
    }))
  })

  it('take no feature that holds the mark between names, and no title that is not there', () => {
    expect(() => packTables({ one: tableOf({ 'w:a~b': [1] }, 1) })).toThrow('a~b')
    expect(() => parseTable(unpackTables(packTables({ one: tableOf({ 'w:a': [1] }, 1) })), 'two', 1)).toThrow('two')
  })

  it('sum the rows of the features that they know', () => {
    const { sum, known } = sumOf(tableOf({ 'w:a': [1, 2], 'w:b': [10, 20] }, 2), ['w:a', 'w:b', 'w:unheard'])
    expect([...sum]).toEqual([11, 22])
    expect(known).toBe(2)
  })
})
