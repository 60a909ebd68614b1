import { expect, it } from 'vitest'
import { fileDetail, fileWords } from './file-words'

it('tells the tickets of one table apart, and the file where that is not its name', () => {
  const tickets = ['The search is slow', 'A second seat'].map((title) => ({ fileName: 'tickets.csv', title }))
  expect(tickets.map(fileWords)).toEqual(['The search is slow', 'A second seat'])
  expect(tickets.map((ticket) => fileDetail(ticket, 'Ticket table, 2 tickets'))).toEqual(Array(2).fill('tickets.csv · Ticket table, 2 tickets'))
  for (const title of [null, 'call.vtt']) {
    expect(fileWords({ fileName: 'call.vtt', title })).toBe('call.vtt')
    expect([fileDetail({ fileName: 'call.vtt', title }, '4 turns'), fileDetail({ fileName: 'call.vtt', title }, null)]).toEqual(['4 turns', ''])
  }
})
