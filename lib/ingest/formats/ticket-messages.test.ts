import { expect, test } from 'vitest'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

test('comments in columns of one name are each their author’s, and none the reporter’s who did not write it', async () => {
  const parsed = await parseText('Issue key,Summary,Description,Reporter,Created,Comment,Comment,Comment\nOPS-7,Slow,The search is slow.,ilse.b,04/Mar/26 10:00 AM,04/Mar/26 10:05 AM;femi.ade;We added an index; try again.,05/Mar/26 9:00 AM;ilse.b;Still slow for us.,\n')
  expect(spoken(parsed)).toEqual(['ilse.b: The search is slow.', 'femi.ade: We added an index; try again.', 'ilse.b: Still slow for us.'])
  const ticket = onlyInteraction(parsed)
  expect(ticket.speakers.map(({ name, side }) => [name, side])).toEqual([['ilse.b', 'customer'], ['femi.ade', 'unknown']])
  expect(ticket.segments.map(({ at }) => at?.toISOString().slice(0, 16))).toEqual(['2026-03-04T10:00', '2026-03-04T10:05', '2026-03-05T09:00'])
})

test('a comment beside the description that names nobody is nobody’s', async () => {
  expect(spoken(await parseText('id,description,comment,requester\n1,The search is slow.,Please try again; it is faster.,Ilse Brandt\n'))).toEqual(['Ilse Brandt: The search is slow.', 'Unknown speaker: Please try again; it is faster.'])
})

test('the same message twice in a ticket is read once and counted; said again later it counts again', async () => {
  const row = 't1,Ilse Brandt,The search is slow.,2026-03-04T10:00:00Z\n'
  const parsed = await parseText(`ticket_id,author,body,created_at\n${row}${row}t1,Ilse Brandt,The search is slow.,2026-03-06T10:00:00Z\nt1,Femi Ade,The search is slow.,2026-03-06T10:00:00Z\n`)
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.', 'Ilse Brandt: The search is slow.', 'Femi Ade: The search is slow.'])
  expect(skippedCounts(parsed)).toEqual({ duplicate_message: 1 })
})

test('a customer success manager is ours', async () => {
  const ticket = onlyInteraction(await parseText('ticket_id,author,role,body\nt1,Femi Ade,Customer Success Manager,How do you find the new search?\nt1,Ilse Brandt,Customer,It is quick.\n'))
  expect(ticket.speakers.map(({ side }) => side)).toEqual(['us', 'customer'])
})
