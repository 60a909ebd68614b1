import { describe, expect, test } from 'vitest'
import { onlyInteraction, parseText, spoken } from './test-file'

describe('finds the columns of', () => {
  test.each([
    ['HubSpot', 'Record ID,Ticket name,Ticket status,Ticket description,Create date,Close date,Associated Contact\n9,Slow,New,The search is slow.,2026-03-04 10:00,,Ilse Brandt (ilse@halden.example)'],
    ['Zendesk in German', 'Ticket-ID;Betreff;Beschreibung;Status;Anforderer;E-Mail;Erstellt am\n9;Slow;The search is slow.;offen;Ilse Brandt;ilse@halden.example;04.03.2026 10:00'],
    ['Salesforce', '"Id","CaseNumber","Subject","Description","SuppliedName","SuppliedEmail","CreatedDate"\n"500","9","Slow","The search is slow.","Ilse Brandt","ilse@halden.example","2026-03-04T10:00:00.000+0000"'],
    ['Freshdesk', 'Ticket ID,Subject,Status,Created time,Full name,Email,Description\n9,Slow,Open,2026-03-04 10:00:00,Ilse Brandt,ilse@halden.example,The search is slow.'],
  ])('%s', async (_, text) => {
    const parsed = await parseText(`${text}\n`)
    expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.'])
    const ticket = onlyInteraction(parsed)
    expect(ticket).toMatchObject({ externalId: '9', title: 'Slow' })
    expect(ticket.occurredAt?.toISOString()).toBe('2026-03-04T10:00:00.000Z')
    expect(ticket.speakers[0]).toMatchObject({ name: 'Ilse Brandt', email: 'ilse@halden.example', side: 'customer' })
  })
})

test.each([
  ['the line of Excel that names the mark between cells', 'sep=;\n', ';'],
  ['a title', 'Tickets of March\n\nExported by Femi\n', ','],
])('skips %s, and names the lines of the file', async (_, above, mark) => {
  const rows = [['ticket_id', 'author', 'body'], ['t1', 'Ilse Brandt', 'The search is slow.'], ['t2', 'Ilse Brandt', 'One, two.', 'three', '', 'four']].map((cells) => cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark))
  const parsed = await parseText(`${above}${rows.join('\n')}\n`)
  expect(spoken(parsed)).toEqual(['Ilse Brandt: The search is slow.'])
  expect(parsed.skipped).toEqual([{ reason: 'bad_line', count: 1, detail: `line ${above.split('\n').length + 2}` }])
})

test.each([
  ['deals', 'Id,Name,StageName,Amount,CreatedDate,Description\n1,Halden 2026,Won,100,2026-01-01,Renewal\n', /Accounts and deals/],
  ['a transcript', 'speaker,start,end,text\nNora,0,4,Hello there\nSam,4,9,Hi\n', /seems to be a transcript/],
  ['usage', 'time,user_id,event,plan\n2026-03-01,u1,Signed In,free\n2026-03-02,u1,Signed In,free\n', /Segment calls/],
  ['people', 'First,Last,Phone,City\nNora,Feld,1,Oslo\nSam,Ito,2,Rome\n', /this is a table \([^)]*\), but not of tickets\. A ticket table needs/],
])('a table of %s is told what to do with it', async (_, text, remedy) => {
  await expect(parseText(text)).rejects.toThrow(remedy)
})
