import { expect, test } from 'vitest'
import { ownWords } from '../mail'

const read = (text: string) => ownWords(text, 'Nora Feld')
const words = (text: string) => read(text).parts.flatMap((part) => part.paragraphs)

test.each([
  '[EXTERNAL]', '[EXTERNAL EMAIL] This message came from outside of Tarn.',
  'CAUTION: This email originated from outside the organisation. Do not click links or\nopen attachments unless you know the sender.',
  '*Warning!* The sender of this message is external to Tarn.',
  "You don't often get email from nora@halden.example. Learn why this is important",
  'ACHTUNG: Diese E-Mail kommt von außerhalb des Hauses.',
])('a banner is nobody\'s words: %s', (banner) => {
  expect(words(`${banner}\n\nForty seats are too dear.`)).toEqual(['Forty seats are too dear.'])
  expect(words(`${banner}\nSam,\nforty is too dear.`)).toEqual(['Sam, forty is too dear.'])
})

test.each([
  'This message is confidential and intended only for the addressee. Whoever gets it by mistake is asked to delete it, and to say so to us.',
  'If you are not the intended recipient of this e-mail, you must not read,\ncopy or pass on what it says. Please delete it.',
  'Diese Nachricht ist vertraulich und nur für den Empfänger bestimmt.',
])('a disclaimer is neither, and hides no signature: %s', (disclaimer) => {
  expect(read(`We stop in June.\n\nNora Feld\nCFO | Halden\n\n${disclaimer}\n`)).toMatchObject({ signatures: 1, parts: [{ paragraphs: ['We stop in June.'], title: 'CFO' }] })
})

test('what somebody says of confidence, dangers and the outside is kept', () => {
  const said = ['Warning: the price is too high for us.', 'Your message is confidential to us.', 'Please treat the information as confidential.', 'This email is late, sorry.', 'Important! We need it in May.', 'The message to the outside world is wrong.']
  for (const text of said) expect(words(`${text}\n\nWe go on.`)).toEqual([text, 'We go on.'])
})
