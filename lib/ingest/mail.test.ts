import { describe, expect, test } from 'vitest'
import { onlyInteraction, parseText, skippedCounts, spoken } from './formats/test-file'
import { ownWords, readMail, subjectKind } from './mail'

const HEADER = (subject: string, more = ''): string =>
  `Date: Thu, 5 Mar 2026 09:12:33 +0100\nFrom: Nora Feld <nora.feld@halden.example>\nTo: Sam Ito <sam@tarn.example>\nSubject: ${subject}\nMessage-ID: <m3@halden.example>\n${more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n`

describe('a reply', () => {
  test('keeps own paragraphs, drops quoted mail and signature, and keeps the title', async () => {
    const parsed = await parseText(`${HEADER('Re: Price', 'In-Reply-To: <m2@tarn.example>\nReferences: <m1@halden.example> <m2@tarn.example>\n')}Sam,

the price is too
high for us.

We sign at 40.

Kind regards
Nora

--
Nora Feld | Head of Operations | Halden
Call me: 555

On Wed, Mar 4, 2026 at 10:00 AM Sam Ito <sam@tarn.example>
wrote:

> You said that 50 is fine.
>> I did not.
`)
    expect(parsed.format).toBe('eml')
    expect(spoken(parsed)).toEqual(['Nora Feld: Sam,', 'Nora Feld: the price is too high for us.', 'Nora Feld: We sign at 40.'])
    const mail = onlyInteraction(parsed)
    expect(mail).toMatchObject({ type: 'email', title: 'Re: Price', externalId: 'm3@halden.example', threadId: 'm1@halden.example' })
    expect(mail.occurredAt?.toISOString()).toBe('2026-03-05T08:12:33.000Z')
    expect(mail.speakers).toEqual([{ label: 'Nora Feld', name: 'Nora Feld', side: 'unknown', shared: false, email: 'nora.feld@halden.example', title: 'Head of Operations' }])
    expect(skippedCounts(parsed)).toEqual({ quoted_mail: 1, signature: 1 })
  })

  test('keeps answers written between the quoted lines, each as its own paragraph', () => {
    const own = ownWords('> 1. Is the pack complete?\n\nIt is.\n\n> 2. May your support staff in other countries read our payment data\nsince spring\n> or not?\n\nNo.\n', null)
    expect(own.parts[0]?.paragraphs).toEqual(['It is.', 'No.'])
    expect(own.quoted).toBe(2)
  })

  test.each([
    ['-----Original Message-----\nFrom: Sam Ito <sam@tarn.example>\nSent: Wednesday, 4 March 2026 10:00\nTo: Nora Feld\nSubject: Price\n\nFifty is fair.'],
    ['________________________________\nFrom: Sam Ito <sam@tarn.example>\nSent: 04 March 2026 10:00\nTo: Nora Feld <nora.feld@halden.example>\nSubject: Price\n\nFifty is fair.'],
    ['Von: Sam Ito <sam@tarn.example>\nGesendet: Mittwoch, 4. März 2026 10:00\nAn: Nora Feld\nBetreff: Preis\n\nFifty is fair.'],
    ['On 4 Mar 2026, at 10:00, Sam Ito <sam@tarn.example> wrote:\n\nFifty is fair.'],
    ['Am 04.03.2026 um 10:00 schrieb Sam Ito <sam@tarn.example>:\n> Fifty is fair.'],
    ['Le 4 mars 2026 à 10:00, Sam Ito <sam@tarn.example> a écrit :\n\n> Fifty is fair.'],
  ])('drops the mail that it carries below: %s', async (below) => {
    const parsed = await parseText(`${HEADER('AW: Price', 'In-Reply-To: <m2@tarn.example>\n')}Forty is.\n\n${below}\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: Forty is.'])
    expect(skippedCounts(parsed).quoted_mail).toBe(1)
  })

  test('an edited subject does not turn the answer to somebody into a forward of his words', async () => {
    const parsed = await parseText(`${HEADER('Price and terms')}Forty.\n\n-----Original Message-----\nFrom: Sam Ito <sam@tarn.example>\nSent: 4 March 2026 10:00\nSubject: Price\n\nFifty is fair.\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: Forty.'])
  })
})

describe('a forward', () => {
  test.each([
    ['---------- Forwarded message ---------\nFrom: Ole Berg <ole@halden.example>\nDate: Wed, Mar 4, 2026 at 6:58 PM\nSubject: Terms\nTo: Nora Feld <nora.feld@halden.example>\n\n\n', 'Ole Berg'],
    ['-----Original Message-----\nFrom: Berg, Ole <ole@halden.example>\nSent: Wednesday, 4 March 2026 18:58\nTo: Nora Feld\nSubject: Terms\n\n', 'Berg, Ole'],
    ['________________________________\nFrom: Ole Berg <ole@halden.example>\nSent: 04 March 2026 18:58\nTo: Nora Feld\nSubject: Terms\n\n', 'Ole Berg'],
    ['Begin forwarded message:\n\n> From: Ole Berg <ole@halden.example>\n> Date: 4 March 2026 at 18:58\n> To: Nora Feld\n> Subject: Terms\n>\n> ', 'Ole Berg'],
  ])('belongs to its author, with its own date: %s', async (head, author) => {
    const quote = head.includes('> ') ? '> ' : ''
    const parsed = await parseText(`${HEADER('Fwd: Terms')}See below.\n\n${head}No automatic renewal.\n${quote}\n${quote}Ole\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: See below.', `${author}: No automatic renewal.`])
    const mail = onlyInteraction(parsed)
    expect(mail.segments[0]?.at).toBeUndefined()
    expect(mail.segments[1]?.at?.toISOString()).toBe('2026-03-04T17:58:00.000Z')
    expect(mail.speakers[1]?.email).toBe('ole@halden.example')
  })

  test('of a reply leaves out what that reply had below it', async () => {
    const parsed = await parseText(`${HEADER('FW: RE: Terms')}FYI.\n\n-----Original Message-----\nFrom: Ole Berg <ole@halden.example>\nSent: 4 March 2026 18:58\nSubject: RE: Terms\n\nNot like this.\n\n-----Original Message-----\nFrom: Sam Ito <sam@tarn.example>\nSent: 3 March 2026 18:58\nSubject: Terms\n\nEverybody signs this.\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: FYI.', 'Ole Berg: Not like this.'])
  })

  test('of a mail as an attachment belongs to its author', async () => {
    const parsed = await parseText(`Date: Thu, 5 Mar 2026 09:12:33 +0100\nFrom: Nora Feld <nora@halden.example>\nSubject: Terms\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nAttached.\n--x\nContent-Type: message/rfc822\n\nDate: Wed, 4 Mar 2026 09:00:00 +0000\nFrom: Ole Berg <ole@halden.example>\nSubject: Terms\n\nNo renewal.\n--x--\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: Attached.', 'Ole Berg: No renewal.'])
  })
})

describe('other mails', () => {
  test('HTML alone is read as text, and its block quotes as quoted', async () => {
    const parsed = await parseText(`${HEADER('Re: Price').replace('text/plain', 'text/html')}<p>Too <b>high</b>.</p><p>Nora</p><blockquote><p>Fifty is fair.</p></blockquote>`)
    expect(spoken(parsed)).toEqual(['Nora Feld: Too high.'])
  })

  test('a machine\'s answer is nobody\'s words', async () => {
    const parsed = await parseText(`${HEADER('Automatic reply', 'Auto-Submitted: auto-replied\n')}I am away and happy.\n`)
    expect(spoken(parsed)).toEqual([])
    expect(skippedCounts(parsed)).toEqual({ bot_author: 1 })
  })

  test('a postscript below the signature is kept', () => {
    expect(ownWords('We sign.\n\nBest,\nNora\n\nP.S. Not before May.\n', 'Nora Feld').parts[0]?.paragraphs).toEqual(['We sign.', 'P.S. Not before May.'])
  })

  test('prose that speaks of regards, dates and mails is no signature and no quote', () => {
    const text = 'On the surface all is well.\n\nWith regards to the 2026 plan we wrote: nothing.\n\nWe agree with:\n- the price\n- the date'
    expect(ownWords(text, 'Nora Feld')).toMatchObject({ quoted: 0, signatures: 0, parts: [{ paragraphs: ['On the surface all is well.', 'With regards to the 2026 plan we wrote: nothing.', 'We agree with: - the price - the date'] }] })
  })

  test('knows forwards and replies by the prefixes of mail clients', () => {
    expect(['Fwd: x', 'WG: x', 'FW: x', 'TR: x'].map(subjectKind)).toEqual(['forward', 'forward', 'forward', 'forward'])
    expect(['Re: x', 'AW: x', 'SV: x', 'RE[2]: x'].map(subjectKind)).toEqual(['reply', 'reply', 'reply', 'reply'])
    expect([null, 'Reform: x', 'Price'].map(subjectKind)).toEqual([null, null, null])
  })

  test('a mail without words has no parts', () => {
    expect(readMail('> only quoted', { subject: null, answers: true, recipients: [], authorName: null, offset: 0 })).toEqual({ parts: [], quoted: 1, signatures: 0, listed: [] })
  })
})

test('reads header lines of hundreds of thousands of letters without an address in a moment', async () => {
  const long = `To: ${'Ann Lee, '.repeat(50_000)}`
  const text = `From: Ann Lee <ann@tarn.example>\n${long}\nSubject: Price\n\nSee below.\n\nFrom: Bo Ek <bo@halden.example>\nSent: Thursday\n${long}\nSubject: Price\n\nWe need it.\n`
  const began = performance.now()
  await parseText(text)
  expect(performance.now() - began).toBeLessThan(10_000)
})
