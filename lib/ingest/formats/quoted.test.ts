import { expect, test } from 'vitest'
import { ownWords, readMail } from '../mail'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

const FIRST = { subject: 'Terms', answers: false, recipients: [], authorName: 'Nora Feld', offset: 0 }
const words = (text: string, isReply = false) => readMail(text, { ...FIRST, answers: isReply }).parts.flatMap((part) => part.paragraphs)

test.each([
  'Am 3. März 2026 schrieb uns Ihr Vertrieb folgendes:', 'On 3 March 2026 Sam wrote in the offer:', 'On 3 March 2026 we asked sales@tarn.example for this:', 'Our team wrote on 3 March 2026:',
])('a sentence of somebody who writes introduces no earlier mail, even in a reply: %s', (sentence) => {
  const text = `${sentence}\n\nForty seats at most.\n\nThat is not enough for us.`
  expect(words(text)).toEqual([sentence, 'Forty seats at most.', 'That is not enough for us.'])
  expect(words(text, true)).toEqual([sentence, 'Forty seats at most.', 'That is not enough for us.'])
})

test('an introduction without an address ends the words of a reply, and not those of a first mail', () => {
  const text = 'Too dear.\n\nOn 3 March 2026 Sam wrote:\nForty seats at most.'
  expect(words(text, true)).toEqual(['Too dear.'])
  expect(words(text)).toEqual(['Too dear.', 'On 3 March 2026 Sam wrote: Forty seats at most.'])
  expect(words(text.replace('Sam', 'Sam Ito <sam@tarn.example>'))).toEqual(['Too dear.'])
})

test.each([
  'Sam Ito <sam@tarn.example>, 2 Mar 2026 Pzt, 08:00 tarihinde şunu yazdı:', 'Sam Ito <sam@tarn.example> ezt írta (időpont: 2026. márc. 2., H, 8:00):',
  'Sam Ito <sam@tarn.example> 于2026年3月2日周一 08:00写道：', '2026년 3월 2일 (월) 오전 8:00, Sam Ito <sam@tarn.example>님이 작성:',
  'El lun, 2 mar 2026 a las 8:00, Sam Ito (<sam@tarn.example>) escribió:', 'Sam Ito schrieb am 2. März 2026 um 08:00 Uhr:', 'Sam Ito wrote on 02/03/2026 08:00:',
  'Sam Ito a écrit le 2 mars 2026 à 08:00 :',
])('mail programs introduce in many ways: %s', (intro) => {
  expect(words(`Too dear.\n\n${intro}\n\nForty seats at most.`, true)).toEqual(['Too dear.'])
})

test('what the writer says of a mail by the way is no introduction', () => {
  expect(words('On the whole we like what Sam wrote\n\nStill too dear.', true)).toEqual(['On the whole we like what Sam wrote', 'Still too dear.'])
})

test('a name alone introduces the lines that are marked', () => {
  expect(ownWords('Too dear.\n\nSam Ito wrote:\n> Forty seats at most.', 'Nora Feld')).toMatchObject({ quoted: 1, parts: [{ paragraphs: ['Too dear.'] }] })
  expect(words('Sam Ito wrote:\nForty seats at most.')).toEqual(['Sam Ito wrote: Forty seats at most.'])
})

test('notes keep what they say that somebody wrote', async () => {
  const parsed = await parseText('Before the call with Halden.\n\nOn 12 March 2026 Nora wrote:\nWe stop in June.\n\nAnswer her by Friday.\n')
  expect(spoken(parsed)).toEqual(['Before the call with Halden.', 'On 12 March 2026 Nora wrote: We stop in June.', 'Answer her by Friday.'].map((text) => `Unknown speaker: ${text}`))
})

const PASTED = 'From: Nora Feld <nora@halden.example>\nTo: Sam Ito <sam@tarn.example>\nSubject: Re: Terms\nDate: 4 March 2026 10:00\n\nIda says it better.\n\n'

test.each([
  ['On Mon, 2 Mar 2026 at 08:00, Ida Koch <ida@halden.example> wrote:', ''],
  ['On Mon, Mar 2, 2026 at 8:00 AM Ida Koch\n<ida@halden.example> wrote:', '> '],
  ['Am Mo., 2. März 2026 um 08:00 Uhr schrieb Ida Koch <ida@halden.example>:', ''],
  ['Le lun. 2 mars 2026 à 08:00, Ida Koch <ida@halden.example> a écrit :', '> '],
])('pasted text keeps the mail that is introduced, as its author\'s: %s', async (intro, mark) => {
  const parsed = await parseText(`${PASTED}${intro}\n\n${mark}I will not sign this.\n${mark}\n${mark}Ida\n`)
  expect(spoken(parsed)).toEqual(['Nora Feld: Ida says it better.', 'Ida Koch: I will not sign this.'])
  const { segments, speakers } = onlyInteraction(parsed)
  expect(segments[1]?.at?.toISOString()).toBe('2026-03-02T08:00:00.000Z')
  expect(speakers[1]).toMatchObject({ name: 'Ida Koch', email: 'ida@halden.example' })
})

test('answers between the marked lines of pasted text stay with who answers', async () => {
  const parsed = await parseText(`${PASTED}On Mon, 2 Mar 2026 at 08:00, Sam Ito <sam@tarn.example> wrote:\n> Is forty fine?\n\nNo, sixty.\n`)
  expect(spoken(parsed)).toEqual(['Nora Feld: Ida says it better.', 'Nora Feld: No, sixty.'])
  expect(skippedCounts(parsed).quoted_mail).toBe(1)
})
