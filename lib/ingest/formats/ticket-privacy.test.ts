import { describe, expect, test } from 'vitest'
import { parseText, skippedCounts, spoken } from './test-file'

/** Three messages of one ticket, of which the column calls the second a note. */
const messages = (head: string, [first, note, last]: [string, string, string]): string =>
  `conversation_id,author,body,${head},created_at\nc1,Ilse Brandt,The search is slow.,${first},2026-03-04T10:00:00Z\nc1,Femi Ade,She complains a lot.,${note},2026-03-04T11:00:00Z\nc1,Femi Ade,We made it faster.,${last},2026-03-04T12:00:00Z\n`

describe('a message that a column of the table calls private is counted and never read', () => {
  test.each<[head: string, words: [string, string, string]]>([
    ['part_type', ['comment', 'note', 'comment']],
    ['Comment Type', ['Public', 'Internal', 'Public']],
    ['Comment public', ['true', 'false', 'true']],
    ['visibility', ['Public reply', 'Private note', 'public']],
    ['Visible to customer', ['yes', 'no', 'yes']],
    ['message_type', ['customer_reply', 'agent_note', 'agent_reply']],
    ['Shown to (visibility)', ['Everyone', 'Visible to agents', 'Visible to customer']],
    ['isInternal', ['', 'TRUE', '0']],
    ['Note', ['no', 'yes', '']],
    ['Type', ['Question', 'Internal note', 'Reply']],
    ['IsPublished', ['1', '0', '1']],
    ['Type', ['Incident', 'Private internal note', 'Incident']],
    ['Öffentlich', ['ja', 'nein', 'Ja']],
    ['Sichtbarkeit', ['öffentlich', 'intern', 'öffentlich']],
  ])('%s', async (head, words) => {
    const parsed = await parseText(messages(head, words))
    expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.', 'Femi Ade: We made it faster.'])
    expect(skippedCounts(parsed)).toEqual({ private_comment: 1 })
  })
})

test('a message of which the column says what nobody understands is not read, and its line is told', async () => {
  const parsed = await parseText(messages('part_type', ['comment', 'assignment', 'comment']))
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.', 'Femi Ade: We made it faster.'])
  expect(parsed.skipped).toEqual([{ reason: 'unclear_privacy', count: 1, detail: 'line 3' }])
})

test('under “message type” a comment may be one among colleagues', async () => {
  expect(skippedCounts(await parseText(messages('Message type', ['MESSAGE', 'COMMENT', 'MESSAGE'])))).toEqual({ unclear_privacy: 1 })
})

test('a column that is empty, or tells something else, makes no message private', async () => {
  for (const [head, word] of [['public', ''], ['Internal ID', '8812'], ['IsVisibleInSelfService', 'false'], ['Type', 'Incident']] as const) {
    expect(spoken(await parseText(messages(head, [word, word, word])))).toHaveLength(3)
  }
})

test('of messages whose tickets have one each, a note is one, too', async () => {
  const parsed = await parseText('ticket id,author,body,internal_note,type\n1,Ilse Brandt,The search is slow.,false,Incident\n2,Femi Ade,She complains a lot.,true,Incident\n3,Femi Ade,Ask Ilse first.,,note\n')
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.'])
  expect(skippedCounts(parsed)).toEqual({ private_comment: 2 })
})

test('of tickets with a row each a flag counts, and a remark beside the text does not', async () => {
  const parsed = await parseText('id,subject,description,requester,is_public,Internal notes\n1,Slow,The search is slow.,Ilse Brandt,true,ask the private team\n2,Hush,Nobody should see this.,Ilse Brandt,false,\n')
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.'])
  expect(skippedCounts(parsed)).toEqual({ private_comment: 1 })
  expect(parsed.interactions.map(({ title }) => title)).toEqual(['Slow', null])
})
