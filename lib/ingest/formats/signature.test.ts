import { expect, test } from 'vitest'
import { ownWords } from '../mail'
import { parseText, skippedCounts, spoken } from './test-file'

const words = (text: string, author: string | null = 'Nora Feld') => ownWords(text, author).parts.flatMap((part) => part.paragraphs)

test('notes keep what stands below a rule, and a name on their last line', async () => {
  const parsed = await parseText('# Visit at Halden\n\nThe import works.\n\n---\n\nIda (purchasing) finds forty seats too dear.\n—\nShe asks for:\n- a trial\n\nOle Berg\n')
  expect(spoken(parsed)).toEqual(['# Visit at Halden', 'The import works.', 'Ida (purchasing) finds forty seats too dear.', 'She asks for: - a trial', 'Ole Berg'].map((text) => `Unknown speaker: ${text}`))
  expect(skippedCounts(parsed)).toEqual({})
})

test.each(['---', '—', '–', '__', '=====', '***'])('%s between two subjects of a mail is no signature', (rule) => {
  expect(words(`The pilot went well.\n\n${rule}\n\nThe price did not: we stop in June.\n\nNora`)).toEqual(['The pilot went well.', 'The price did not: we stop in June.'])
})

test.each(['--', '-- ', '---', '—', '__', '________'])('%s above a name, an office and a number is one', (rule) => {
  expect(ownWords(`We sign.\n\n${rule}\nNora Feld\nHead of Operations\n+49 30 555 0100`, 'Nora Feld')).toMatchObject({ signatures: 1, parts: [{ paragraphs: ['We sign.'], title: 'Head of Operations' }] })
})

test('sentences below a sign-off are words of their author, another sign-off below them is none', () => {
  expect(words('Thanks\nSam\n\nForty seats are too dear, so we stop.\n\nWe want our data back, too.\n\nBest\nNora Feld\nCFO | Halden Foods Ltd.')).toEqual(['Forty seats are too dear, so we stop.', 'We want our data back, too.'])
  expect(words('We sign.\n\nBest regards\nNora Feld\n\nHalden Foods Ltd.\nMill Lane 4\n\nOne thing more: the pilot ends in May.')).toEqual(['We sign.', 'One thing more: the pilot ends in May.'])
})

test('below the delimiter of mail programs everything is signature', () => {
  expect(words('We sign.\n\n-- \nNora Feld\n\nWe bake since 1911.')).toEqual(['We sign.'])
})
