import { expect, it } from 'vitest'
import { HOLDERS, interaction, observation } from '@/lib/beliefs/ledger.fixture'
import type { Judged } from '@/lib/beliefs/judged'
import { labelledLine } from '@/lib/review/overview/labelled'
import { parseLabelled } from './labelled'
import { scoreConversations } from './score-conversations'

const call = interaction({ id: 'call' })
const TEXTS = ['How is it going?', 'The export is too slow, and the price is fair.', 'Tom fears the migration. We all want one dashboard.']
const recorded = {
  id: 'call', type: 'call' as const, segments: TEXTS.map((text, index) => ({ index, speaker: index === 0 ? 'Tova' : 'Ines', text })),
  participants: [{ label: 'Tova', side: 'us' as const, personId: null, title: null }, { label: 'Ines', side: 'customer' as const, personId: 'p1', title: 'CFO' }],
}

function judged(verdict: Judged['verdict'], segment: number, quote: string, holderKey = 'person:p1', statement = quote): Judged {
  const start = TEXTS[segment]?.indexOf(quote) ?? 0
  const own = observation(call, { segment, start, end: start + quote.length, quote, holderKey, statement, reported: holderKey === 'person:p2' })
  return { observation: own, original: own, interaction: call, verdict, reason: verdict === 'rejected' ? 'not_a_belief' : null }
}

const JUDGED = [
  judged('accepted', 1, 'The export is too slow'), judged('unjudged', 1, 'the price is fair'), judged('accepted', 2, 'Tom fears the migration', 'person:p2'),
  judged('rejected', 2, 'We all want one dashboard', 'company'), judged('accepted', 2, 'words that were erased since'),
]

it('exports what people judged as labels that the evaluation takes, and scores nobody for what nobody judged', () => {
  const line = labelledLine(recorded, JUDGED, HOLDERS)
  const [conversation, ...more] = parseLabelled(JSON.stringify(line), 'export')
  expect(more).toEqual([])
  expect(conversation?.labels.map(({ holder, quote, optional }) => [holder, quote, optional])).toEqual([
    ['Ines', 'The export is too slow', false], ['Ines', 'the price is fair', true], ['Tom Abara', 'Tom fears the migration', false],
  ])
  expect(line?.rejected).toEqual([{ turn: 2, quote: 'We all want one dashboard', holder: 'company', statement: 'We all want one dashboard', reason: 'not_a_belief' }])
  const labels = line?.labels ?? []
  const rejected = labels.slice(0, 1).map((label) => ({ ...label, quote: 'We all want one dashboard', turn: 2 }))
  const { score } = scoreConversations(conversation ? [conversation] : [], new Map([['call', [...labels, ...rejected]]]))
  // Both labels are found, the unjudged one is neither right nor wrong, and the rejected one is an extra.
  expect(score).toMatchObject({ labels: 2, predictions: 3, observation: { recall: 1, precision: 0.667 }, verbatim: 1 })
})

it('exports no conversation in which nobody judged anything that still stands', () => {
  expect(labelledLine(recorded, JUDGED.filter(({ verdict }) => verdict === 'unjudged'), HOLDERS)).toBeNull()
  expect(labelledLine(recorded, [judged('accepted', 2, 'words that were erased since')], HOLDERS)).toBeNull()
})
