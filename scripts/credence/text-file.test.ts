import { expect, it } from 'vitest'
import { jsonOf, textOf } from './text-file'

it('reads what Windows writes, and names the line that is in no encoding it knows', () => {
  const text = '{"id": "Müller"}\n'
  expect(textOf('a.jsonl', Buffer.from(`\ufeff${text}`))).toBe(text)
  expect(textOf('a.jsonl', Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
  expect(() => textOf('a.jsonl', Buffer.concat([Buffer.from(text), Buffer.from('{"id": "Müller"}', 'latin1')]))).toThrow('a.jsonl:2: this line is not UTF-8. Save the file as UTF-8.')
})

it('says where a JSON file breaks off', () => {
  expect(() => jsonOf('account.json', '{\n"name": "x",\n}')).toThrow(/account\.json is no JSON: .*line 3 column 1/)
})
