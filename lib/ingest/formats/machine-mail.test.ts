import { expect, test } from 'vitest'
import { parseText, skippedCounts, spoken } from './test-file'

const mail = (from: string, subject: string, type: string, body: string): string =>
  `Date: Thu, 5 Mar 2026 09:12:33 +0100\nFrom: ${from}\nTo: Sam Ito <sam@tarn.example>\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`
const NORA = 'Nora Feld <nora@halden.example>'
const calendar = (type: string): string => `--x\nContent-Type: text/plain; charset=utf-8\n\nSeats at last.\n--x\nContent-Type: ${type}\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--x--`

test.each([
  ['Mail Delivery System <MAILER-DAEMON@tarn.example>', 'Seats', 'text/plain'],
  ['Mail <system@tarn.example>', 'Undelivered Mail Returned to Sender', 'text/plain'],
  ['Mail <system@tarn.example>', 'Undeliverable: Seats', 'text/plain'],
])('a bounce is nobody\'s words: %s, %s', async (from, subject, type) => {
  const parsed = await parseText(mail(from, subject, type, 'We are sorry that your message could not be delivered.'))
  expect(spoken(parsed)).toEqual([])
  expect(skippedCounts(parsed)).toEqual({ bounced_mail: 1 })
})

test('a delivery report is a bounce whoever sends it', async () => {
  const report = mail(NORA, 'Seats', 'multipart/report; report-type=delivery-status; boundary=x', '--x\nContent-Type: text/plain\n\nIt could not be delivered.\n--x--')
  expect(skippedCounts(await parseText(report))).toEqual({ bounced_mail: 1 })
})

test('the text of an invitation is a calendar\'s, that of a mail with a calendar attached is its sender\'s', async () => {
  const invitation = await parseText(mail(NORA, 'Invitation: Seats', 'multipart/alternative; boundary=x', calendar('text/calendar; charset=utf-8; method=REQUEST')))
  expect([spoken(invitation), skippedCounts(invitation)]).toEqual([[], { calendar_invitation: 1 }])
  const attached = await parseText(mail(NORA, 'Seats', 'multipart/mixed; boundary=x', calendar('text/calendar; name=plan.ics\nContent-Disposition: attachment; filename=plan.ics')))
  expect(spoken(attached)).toEqual(['Nora Feld: Seats at last.'])
})

test('somebody who writes of undelivered goods is a person', async () => {
  expect(spoken(await parseText(mail(NORA, 'Undelivered seats', 'text/plain', 'Where are they?')))).toEqual(['Nora Feld: Where are they?'])
})
