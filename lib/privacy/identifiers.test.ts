import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCardNumber, isIban } from './check-digits'
import { createRedactor, findIdentifiers } from './identifiers'

const kindsIn = (text: string): [string, string][] => findIdentifiers(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])

describe('what is found', () => {
  it.each<[string, [string, string][]]>([
    ['Write to marit.olsen+crm@brackwater.example today.', [['email', 'marit.olsen+crm@brackwater.example']]],
    ['Call +47 22 12 34 56 or (030) 1234567.', [['phone', '+47 22 12 34 56'], ['phone', '(030) 1234567']]],
    ['My number is 555-123-4567, the desk 0171 2345678.', [['phone', '555-123-4567'], ['phone', '0171 2345678']]],
    ['The card is 4111 1111 1111 1111, pay with it.', [['card', '4111 1111 1111 1111']]],
    ['IBAN DE89 3704 0044 0532 0130 00 please', [['account', 'DE89 3704 0044 0532 0130 00']]],
    ['Our account number is 12345678 at the same bank.', [['account', '12345678']]],
    ['Kontonummer: 0532013000', [['account', '0532013000']]],
    ['You can call me on 2345678 after five.', [['phone', '2345678']]],
  ])('%s', (text, expected) => {
    expect(kindsIn(text)).toEqual(expected)
  })

  it.each([
    'We pay 13,000 for 2,100 invoices a month.', 'Go-live is 2026-03-03, 10:30.', 'The budget is $265,000, then 1.250.000 EUR.',
    'Version 10.0.19045 takes 1200 ms.', 'Ticket 4711 of 2025 has 16 comments.', 'We grew from 1200 to 1350 seats in 2024 and 2025.',
    // Sixteen digits that fail the check are an order number, not a card.
    'Order 1234 5678 9012 3456 is late.',
  ])('leaves what bears on the deal: %s', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  it('checks the digits of cards and accounts', () => {
    expect(isCardNumber('5500-0000-0000-0004')).toBe(true)
    expect(isCardNumber('5500-0000-0000-0005')).toBe(false)
    expect(isCardNumber('0000 0000 0000 0000')).toBe(false)
    expect(isIban('GB82 WEST 1234 5698 7654 32')).toBe(true)
    expect(isIban('GB82 WEST 1234 5698 7654 33')).toBe(false)
  })
})

describe('redaction', () => {
  it('gives the same identifier the same placeholder in every text of a request', () => {
    const texts = ['Ask jonas@brackwater.example.', 'Or marit@brackwater.example, not jonas@brackwater.example.']
    const { redact, restore, count } = createRedactor(texts)
    expect(texts.map(redact)).toEqual(['Ask [email 1].', 'Or [email 2], not [email 1].'])
    expect(count()).toBe(2)
    expect(restore('Prefers [email 2] over [email 1] and [email 3]')).toBe('Prefers marit@brackwater.example over jonas@brackwater.example and [email 3]')
  })

  it('never takes a placeholder that somebody wrote themselves', () => {
    const text = 'The form says [email 1], mine is jonas@brackwater.example'
    const { redact, restore } = createRedactor([text])
    expect(redact(text)).toBe('The form says [email 1], mine is [email 2]')
    expect(restore(redact(text))).toBe(text)
  })

  const piece = fc.oneof(
    fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }), fc.emailAddress(),
    fc.constantFrom('[email 1]', '[phone 2]', '[', ']', '[card', ' 1]', '[account 1', '[[email ', 'account number ', 'IBAN '),
    fc.constantFrom('4111 1111 1111 1111', 'DE89370400440532013000', '+47 22 12 34 56', '555-123-4567', '12345678'),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('is undone exactly by restoring, for any texts of one request', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const { redact, restore } = createRedactor(texts)
      for (const each of texts) expect(restore(redact(each))).toBe(each)
    }), { numRuns: 2000 })
  })

  it('lets no e-mail, card or bank account through', () => {
    const card = fc.constantFrom('4111111111111111', '5500 0000 0000 0004', '3400-000000-00009'.replaceAll('-', ' '))
    const secret = fc.oneof(fc.emailAddress().filter((each) => /^[a-z0-9.]+@[a-z0-9.-]+$/.test(each)), card, fc.constant('GB82 WEST 1234 5698 7654 32'))
    fc.assert(fc.property(fc.lorem({ maxCount: 5 }), secret, fc.lorem({ maxCount: 5 }), (before, value, after) => {
      const whole = `${before} ${value} ${after}`
      expect(createRedactor([whole]).redact(whole)).not.toContain(value)
    }), { numRuns: 300 })
  })
})
