import { expect, it } from 'vitest'
import { faultLines, labelFaults } from './faults'
import { parseLabelled, withLines } from './labelled'

const LABEL = { turn: 1, quote: 'the export is too slow', holder: 'Jonas', kind: 'evaluation', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'stated' }
const line = (id: string, label: object = {}, role = 'customer'): string => JSON.stringify({
  id, participants: [{ id: 'Tova', role: 'seller' }, { id: 'Jonas', role }],
  turns: [{ i: 0, speaker: 'Tova', text: 'How is it going?' }, { i: 1, speaker: 'Jonas', text: 'Honestly, the export is too slow.' }],
  labels: [{ ...LABEL, ...label }],
})
const faults = (...lines: string[]): string[] => labelFaults('mine.jsonl', withLines(lines.join('\n'), 'mine.jsonl'))

it('names the label, with its line, that no reader could meet', () => {
  expect(faults(line('a'), '', line('b', { quote: 'the export is slooow' }), line('c', { turn: 7 }), line('d', { turn: 0, quote: 'How is it going?' }), line('e', {}, 'Customer'))).toEqual([
    expect.stringMatching(/^mine\.jsonl:3: the label “the export is slooow” does not stand in turn 1/),
    expect.stringMatching(/^mine\.jsonl:4: there is no turn 7/),
    expect.stringMatching(/^mine\.jsonl:5: .* on turn 0, which Tova says/),
    expect.stringMatching(/^mine\.jsonl:6: nobody has the role “customer”/),
  ])
  expect(faultLines(faults(line('a')))).toEqual([])
  expect(faultLines(Array.from({ length: 14 }, () => 'x'))).toHaveLength(12)
})

it('refuses two conversations of one id, and a file without any', () => {
  expect(() => parseLabelled(`${line('a')}\n${line('b')}\n${line('a')}`, 'mine.jsonl')).toThrow('mine.jsonl:3: there is a conversation with the id “a” already, on line 1')
  expect(() => parseLabelled('\n', 'mine.jsonl')).toThrow('mine.jsonl: there is no conversation in it.')
})
