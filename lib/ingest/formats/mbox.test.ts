import { expect, test } from 'vitest'
import { parseText, skippedCounts, spoken } from './test-file'

const mail = (name: string, at: string, body: string, more = ''): string => {
  const address = `${name.toLowerCase()}@halden.example`
  return `From ${address} Wed Mar 04 ${at} 2026\nFrom: ${name} Feld <${address}>\nTo: Sam Ito <sam@tarn.example>\nSubject: Seats\nDate: Wed, 04 Mar 2026 ${at} +0000\nMessage-ID: <${name}@halden.example>\n${more}\n${body}\n\n`
}

test('each mail of a mailbox is an e-mail of its own sender, and its own ">From" is a word', async () => {
  const parsed = await parseText(mail('Nora', '10:00:00', 'Forty seats are enough.\n\n>From May on we need sixty.') + mail('Ole', '11:30:00', 'From here it looks dear.\nFrom 2 March 2024\nPrice: too high.'))
  expect(parsed.summary).toBe('E-mail, 2 emails, 3 paragraphs, 2 speakers')
  expect(spoken(parsed)).toEqual(['Nora Feld: Forty seats are enough.', 'Nora Feld: From May on we need sixty.', 'Ole Feld: From here it looks dear. From 2 March 2024 Price: too high.'])
  expect(parsed.interactions.map(({ externalId, occurredAt }) => [externalId, occurredAt?.toISOString()])).toEqual([
    ['Nora@halden.example', '2026-03-04T10:00:00.000Z'], ['Ole@halden.example', '2026-03-04T11:30:00.000Z'],
  ])
})

test('mails keep their own encodings, with the line ends of any machine', async () => {
  const latin = mail('Nora', '10:00:00', 'Zu viel Geb=FChr.', 'MIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n')
  const parsed = await parseText((latin + mail('Ole', '11:00:00', 'Nicht für uns.', 'MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n')).replaceAll('\n', '\r\n'))
  expect(spoken(parsed)).toEqual(['Nora Feld: Zu viel Gebühr.', 'Ole Feld: Nicht für uns.'])
})

test('mails without words of their own are counted and lose none of the others', async () => {
  const parsed = await parseText(mail('Nora', '10:00:00', 'I am away.', 'Auto-Submitted: auto-replied\n') + mail('Ole', '11:00:00', '> only quoted') + mail('Ida', '12:00:00', 'We sign.'))
  expect(spoken(parsed)).toEqual(['Ida Feld: We sign.'])
  expect(skippedCounts(parsed)).toEqual({ bot_author: 1, quoted_mail: 1, mail_without_words: 1 })
  await expect(parseText(mail('Ole', '11:00:00', '> only quoted'))).rejects.toThrow(/no mail of this mailbox/)
})
