import { expect, test } from 'vitest'
import { readMail } from '../mail'
import { readHeaderBlock } from './mail-headers'

const REPLY = { subject: 'Re: Price', answers: true, recipients: [], authorName: 'Nora Feld', offset: 0 }
const words = (text: string) => readMail(text, REPLY).parts.flatMap((part) => part.paragraphs)

test.each([
  'От: Sam Ito <sam@tarn.example>\nОтправлено: 2 марта 2026 г. 9:00\nКому: Nora Feld\nТема: Price',
  '差出人: Sam Ito <sam@tarn.example>\n送信日時: 2026年3月2日 9:00\n宛先: Nora Feld\n件名: Price',
  '发件人： Sam Ito <sam@tarn.example>\n发送时间： 2026年3月2日 9:00\n收件人： Nora Feld',
  'Lähettäjä: Sam Ito <sam@tarn.example>\nLähetetty: maanantai 2. maaliskuuta 2026 9.00\nVastaanottaja: Nora Feld <nora@halden.example>;\n Ole Berg <ole@halden.example>\nAihe: Price',
  '**Odesílatel:** Sam Ito <sam@tarn.example>\n**Odesláno:** pondělí 2. března 2026 9:00\n**Komu:** Nora Feld\n**Předmět:** Price',
])('our words below a header in any language are not those of who answers: %s', (header) => {
  expect(words(`Forty at most.\n\n${header}\n\nFifty seats are fair.`)).toEqual(['Forty at most.'])
})

test('such a header names its author and whom it was for', () => {
  expect(readHeaderBlock('От: Ида <ida@halden.example>\nДата: 2 марта 2026 г. 9:00\nКому: Nora Feld\nТема: Цена\n\nДорого.'.split('\n'), 0))
    .toEqual({ headers: { from: 'Ида <ida@halden.example>', date: '2 марта 2026 г. 9:00', to: 'Nora Feld', subject: 'Цена' }, end: 4 })
})

test('a form in a mail is no header', () => {
  const form = 'Contact: Ida Koch <ida@halden.example>\nStart: 2 March 2026\nSeats: forty'
  expect(words(`We order.\n\n${form}`)).toEqual(['We order.', form.replaceAll('\n', ' ')])
})
