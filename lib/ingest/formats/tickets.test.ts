import { expect, test } from 'vitest'
import { mergeTicketFiles } from './ticket-csv'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

const GONG = {
  calls: [{
    metaData: { id: '77', title: 'Halden: price', started: '2026-03-05T10:00:00+01:00' },
    parties: [
      { speakerId: '1', name: 'Nora Feld', emailAddress: 'Nora@halden.example', title: 'CFO', affiliation: 'External' },
      { speakerId: '2', name: 'Sam Ito', affiliation: 'Internal' },
    ],
  }],
  callTranscripts: [{
    callId: '77',
    transcript: [
      { speakerId: '1', topic: 'Pricing', sentences: [{ start: 4200, end: 5000, text: 'Too high.' }, { start: 5100, end: 6000, text: 'Far too high.' }] },
      { speakerId: '1', topic: 'Wrap up', sentences: [{ start: 6500, end: 7000, text: 'I mean it.' }] },
      { speakerId: '2', sentences: [{ start: '7100', end: '8000', text: 'Understood.' }] },
      { speakerId: '9', sentences: [{ start: 8100, end: 8200, text: 'Hm.' }] },
    ],
  }],
}

test('joins a Gong transcript to its parties, in milliseconds, with sides and titles', async () => {
  const parsed = await parseText(JSON.stringify(GONG))
  expect(parsed.format).toBe('gong_json')
  expect(spoken(parsed)).toEqual(['Nora Feld: Too high. Far too high. I mean it.', 'Sam Ito: Understood.', 'Speaker 9: Hm.'])
  const call = onlyInteraction(parsed)
  expect(call).toMatchObject({ type: 'call', externalId: '77', title: 'Halden: price' })
  expect(call.occurredAt?.toISOString()).toBe('2026-03-05T09:00:00.000Z')
  expect(call.segments[0]).toMatchObject({ startMs: 4200, endMs: 7000 })
  expect(call.speakers[0]).toMatchObject({ side: 'customer', email: 'nora@halden.example', title: 'CFO' })
  expect(call.speakers[1]).toMatchObject({ side: 'us' })
})

const ZENDESK = {
  ticket: { id: 12, subject: 'Export fails', description: 'The export\nfails.', requester_id: 1, organization_id: 5, created_at: '2026-03-01T08:00:00Z' },
  users: [
    { id: 1, name: 'Nora Feld', email: 'nora@halden.example', role: 'end-user' },
    { id: 2, name: 'Sam Ito', email: 'sam@tarn.example', role: 'agent' },
  ],
  organizations: [{ id: 5, name: 'Halden' }],
  comments: [
    { id: 1, author_id: 1, public: true, body: 'The export\nfails.', created_at: '2026-03-01T08:00:00Z' },
    { id: 2, author_id: 2, public: false, body: 'They are about to churn.', created_at: '2026-03-01T09:00:00Z' },
    { id: 3, author_id: 2, public: true, html_body: '<p>Fixed.</p><p>Please try.</p>', created_at: '2026-03-01T10:00:00Z' },
    { id: 4, author_id: 1, public: true, plain_body: 'Works. I trust you again.\n\nNora\n\nOn 1 Mar 2026 at 10:00, Sam Ito wrote:\n> Fixed.\n>\n> Please try.', created_at: '2026-03-02T07:00:00Z' },
  ],
}

test('reads the public comments of a Zendesk ticket and nothing private, twice or quoted', async () => {
  const parsed = await parseText(JSON.stringify(ZENDESK, null, 2))
  expect(parsed.format).toBe('zendesk_json')
  expect(spoken(parsed)).toEqual(['Nora Feld: The export fails.', 'Sam Ito: Fixed.', 'Sam Ito: Please try.', 'Nora Feld: Works. I trust you again.'])
  expect(JSON.stringify(parsed)).not.toContain('churn')
  expect(skippedCounts(parsed)).toEqual({ description_repeats_comment: 1, private_comment: 1, quoted_mail: 1, signature: 1 })
  const ticket = onlyInteraction(parsed)
  expect(ticket).toMatchObject({ type: 'ticket', externalId: '12', threadId: '12', accountHint: 'Halden', title: 'Export fails' })
  expect(ticket.speakers.map((speaker) => speaker.side)).toEqual(['customer', 'us'])
  expect(ticket.segments[3]?.at?.toISOString()).toBe('2026-03-02T07:00:00.000Z')
})

test('a comment whose visibility is not plainly public counts as private', async () => {
  const odd = { ...ZENDESK, comments: [{ ...ZENDESK.comments[0], public: null }, ZENDESK.comments[2]] }
  const parsed = await parseText(JSON.stringify(odd))
  expect(spoken(parsed)).toEqual(['Sam Ito: Fixed.', 'Sam Ito: Please try.'])
})

test('reads an export with a ticket a line, and says which line is none', async () => {
  const lines = [
    { id: 1, subject: 'Slow', requester: { id: 5, name: 'Ilse Brandt' }, created_at: '2026-03-01T08:00:00Z', comments: [{ author_id: 5, public: true, body: 'The search is slow.' }, { author_id: 6, public: false, body: 'Leave it.' }] },
    { ticket: { id: 2, subject: 'Seats', created_at: '2026-03-02T08:00:00Z' }, users: [{ id: 7, name: 'Femi Ade', role: 'agent' }], comments: [{ author_id: 7, public: true, body: 'Which seats?' }] },
  ].map((ticket) => JSON.stringify(ticket))
  const parsed = await parseText(`${lines.join('\n\n')}\n`)
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.', 'Femi Ade: Which seats?'])
  expect(parsed.interactions.map(({ externalId, title }) => [externalId, title])).toEqual([['1', 'Slow'], ['2', 'Seats']])
  expect(spoken(await parseText(lines[0] ?? ''))).toEqual(['Ilse Brandt: The search is slow.'])
  await expect(parseText(`${lines.join('\n')}\n{"id": 3, "subj`)).rejects.toThrow(/line 3: this line is no ticket/)
})

test('reads a table with a ticket a row', async () => {
  const parsed = await parseText('id,subject,description,requester,created_at,organization\n7,Slow,"It is slow.\n\nVery slow.",Nora Feld,2026-03-01 08:00:00,Halden\n8,Price,Too high.,Ole Berg,2026-03-02 08:00:00,Halden\n')
  expect(parsed.format).toBe('ticket_csv')
  expect(parsed.interactions.map((each) => [each.externalId, each.title, each.accountHint])).toEqual([['7', 'Slow', 'Halden'], ['8', 'Price', 'Halden']])
  expect(spoken(parsed)).toEqual(['Nora Feld: It is slow.', 'Nora Feld: Very slow.', 'Ole Berg: Too high.'])
  expect(parsed.interactions[0]?.occurredAt?.toISOString()).toBe('2026-03-01T08:00:00.000Z')
})

test('groups a table of messages by ticket, in the order of their times, without internal notes', async () => {
  const messages = await parseText('\ufeffconversation_id,author,author_type,body,created_at,internal\nc1,Sam Ito,agent,Which region?,2026-03-01T09:00:00Z,false\nc1,Nora Feld,customer,It fails.,2026-03-01T08:00:00Z,false\nc1,Sam Ito,agent,Do not tell them.,2026-03-01T09:30:00Z,true\nc2,Ole Berg,customer,Hello.,2026-03-02T08:00:00Z,false\n')
  expect(spoken(messages)).toEqual(['Nora Feld: It fails.', 'Sam Ito: Which region?', 'Ole Berg: Hello.'])
  expect(skippedCounts(messages)).toEqual({ private_comment: 1 })
  expect(messages.interactions[0]?.speakers.map((speaker) => speaker.side)).toEqual(['customer', 'us'])

  const conversations = await parseText('id,subject,company,requester,created_at\nc1,Region,Halden,Nora Feld,2026-03-01T07:59:00Z\nc2,Hi,Tarn,Ole Berg,2026-03-02T08:00:00Z\n')
  const merged = mergeTicketFiles(conversations, messages)
  expect(merged).toEqual(mergeTicketFiles(messages, conversations))
  expect(merged.interactions.map((each) => [each.title, each.accountHint, each.segments.length])).toEqual([['Region', 'Halden', 2], ['Hi', 'Tarn', 1]])
})
