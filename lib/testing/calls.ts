import type { TestFile } from './ingest'

/** Three short calls, a mail and a ticket of one account, written for these tests. Occurrence stands in the file or beside it. */
const call = (name: string, at: string, lines: [string, string][]): TestFile => ({
  name, at: new Date(at), content: lines.map(([speaker, text]) => `${speaker}: ${text}`).join('\n'),
})

export const KICK_OFF = call('kick-off.txt', '2026-03-03T10:00:00Z', [
  ['Tova Lind', 'Thanks for making the time. What would you like to change this year?'],
  ['Marit Olsen', 'Our top priority is to cut the time we spend on reconciling invoices. I think the price is too high for what we get today.'],
  ['Jonas Weil', 'I believe your API will save my team weeks of work. We need the integration with our warehouse system before July.'],
  ['Tova Lind', 'Understood. How do you see the rollout?'],
  ['Jonas Weil', 'I am worried that the migration will take longer than you promise.'],
])

export const FOLLOW_UP = call('follow-up.txt', '2026-03-24T10:00:00Z', [
  ['Tova Lind', 'Here is what we prepared since March.'],
  ['Marit Olsen', 'I still think the price is too high. We will not sign unless the cost comes down.'],
  ['Jonas Weil', 'The pilot went really well, and the team loves the dashboard. Maybe the migration could be quicker than I feared.'],
])

export const REVIEW = call('review.txt', '2026-04-14T10:00:00Z', [
  ['Tova Lind', 'How did the second month go?'],
  ['Jonas Weil', 'I believe your API saves my team weeks of work. The support team answers within the hour, and I trust them.'],
  ['Marit Olsen', 'I used to think the price is too high. Now I think the price is fair for what it saves us.'],
])

/** Words that are only possibly heard. */
export const DOUBTFUL = call('doubtful.txt', '2026-04-22T10:00:00Z', [
  ['Tova Lind', 'Where do we stand?'],
  ['Jonas Weil', 'The old scanners are still in the drawer.'],
])

export const TICKET: TestFile = {
  name: 'ticket-4711.json',
  content: JSON.stringify({
    ticket: { id: 4711, subject: 'Export is slow', description: 'The nightly export is far too slow for us.', requester_id: 7, created_at: '2026-04-02T08:00:00Z', status: 'open' },
    comments: [
      { id: 1, body: 'The nightly export is far too slow for us. We need it done before six in the morning.', public: true, author_id: 7, created_at: '2026-04-02T08:00:00Z' },
      { id: 2, body: 'Between us: this customer grumbles about everything, quokka.', public: false, author_id: 9, created_at: '2026-04-02T08:30:00Z' },
      { id: 3, body: 'We are looking into it.', public: true, author_id: 9, created_at: '2026-04-02T09:00:00Z' },
    ],
    users: [
      { id: 7, name: 'Jonas Weil', email: 'jonas@brackwater.example', role: 'end-user' },
      { id: 9, name: 'Tova Lind', email: 'tova@tessel.example', role: 'agent' },
    ],
  }),
}

export const MAIL: TestFile = {
  name: 'contract.eml',
  content: [
    'From: Marit Olsen <marit@brackwater.example>', 'To: Tova Lind <tova@tessel.example>', 'Subject: Re: Contract',
    'Date: Mon, 20 Apr 2026 09:12:00 +0000', 'Message-ID: <c2@brackwater.example>', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '',
    'Hi Tova,', '', 'we want to renew for two years. I expect a discount for the longer term.', '', 'Best,', 'Marit', '',
    'On Fri, Apr 17, 2026 at 4:02 PM Jonas Weil <jonas@brackwater.example> wrote:', '> I think the whole tool is a wombat and we should cancel it.', '',
  ].join('\r\n'),
}

export const FILES: TestFile[] = [KICK_OFF, FOLLOW_UP, REVIEW, TICKET, MAIL]
