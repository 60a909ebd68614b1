import { expect, test } from 'vitest'
import { skippedCounts, parseText, spoken } from './test-file'
import { rowsOf } from './table-rows'

const HEAD = 'ticket_id,author,body,created_at'

test('names the line on which a row begins, whatever line breaks its cells hold', () => {
  expect(rowsOf('\ufeffa,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,w\r\n').map(({ line, cells }) => [line, cells.length, cells[0]])).toEqual([[1, 2, 'a'], [2, 2, '1'], [6, 2, '2']])
})

test('a quote that is never closed costs its own line, not those below it', () => {
  const rows = rowsOf(`a,b,c\n1,"never closed,x\n2,good,y\n3,"two\nlines",z\n4,"again,w\n5,last,v\n`)
  expect(rows.map(({ line, broken }) => [line, broken])).toEqual([[1, false], [2, true], [3, false], [4, false], [6, true], [7, false]])
})

test('the rest of a broken cell is no row of its own', () => {
  const rows = rowsOf('a,b,c\n1,"He said "no",\nand, again\nBye",x\n2,good,y\n3,short\n')
  expect(rows.filter(({ broken }) => !broken).map(({ line }) => line)).toEqual([1, 5, 6])
})

test('a long table is read whole, with cells of hundreds of lines and many broken quotes, in time', () => {
  const long = `"${'A line.\n'.repeat(700)}"`
  const rows = rowsOf(`a,b,c\n${Array.from({ length: 900 }, (_, n) => (n % 3 === 0 ? `${n},"open,x\n` : n % 100 === 1 ? `${n},${long},x\n` : `${n},good,x\n`)).join('')}`)
  expect(rows.filter(({ broken }) => broken)).toHaveLength(300)
  expect(rows.filter(({ broken }) => !broken).map(({ cells }) => cells[0])).toEqual(['a', ...Array.from({ length: 900 }, (_, n) => n).filter((n) => n % 3 !== 0).map(String)])
  expect(rowsOf(`a,b,c\n${'1,"open,x\n'.repeat(20_000)}`).filter(({ broken }) => !broken)).toHaveLength(1)
})

test('a ticket below a broken one is read, and the broken line is named', async () => {
  const parsed = await parseText(`${HEAD}\n1,Ilse Brandt,"Two\nlines.",2026-03-04T10:00:00Z\n2,Ilse Brandt,"It "hangs" again,2026-03-04T10:00:00Z\n3,Ilse Brandt,We shall leave.,2026-03-05T10:00:00Z\n`)
  expect(spoken(parsed)).toEqual(['Ilse Brandt: Two lines.', 'Ilse Brandt: We shall leave.'])
  expect(parsed.skipped).toEqual([{ reason: 'bad_line', count: 1, detail: 'line 4' }])
})

test('a row without its empty cells at the end, as Excel saves it, is a ticket; a lone remark below the table is none', async () => {
  const parsed = await parseText(`${HEAD},tags\n1,Ilse Brandt,The search is slow.,2026-03-04T10:00:00Z\n2,Ilse Brandt,Now it is fine.,2026-03-05T10:00:00Z,search\n3,Ilse Brandt,It hangs again.,2026-03-06T10:00:00Z,search,,\nExported by Ilse\n`)
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.', 'Ilse Brandt: Now it is fine.', 'Ilse Brandt: It hangs again.'])
  expect(skippedCounts(parsed)).toEqual({ bad_line: 1 })
})
