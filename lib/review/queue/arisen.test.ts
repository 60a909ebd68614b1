import { describe, expect, it } from 'vitest'
import { arisenOf, type ReadWords } from './arisen'

const now = new Date('2026-05-12T09:00:00Z')
const before = new Date('2026-05-01T09:00:00Z')

const words = (over: Partial<ReadWords> = {}): ReadWords => ({
  id: 'o', interactionId: 'i', segment: 3, start: 10, end: 60, speakerPersonId: 'p1', holderKey: 'person:p1', statement: 'Finds the migration risky', quote: 'the migration feels risky to me', kind: 'concern',
  dimension: 'integration', stance: 'negative', polarity: 'affirmed', certainty: 'stated', source: 'first_person', reading: 0.9, reported: false, eventAt: before,
  extractor: 'builtin', extractorVersion: '2', ingestedAt: now, closedAt: null, ...over,
})
const older = (over: Partial<ReadWords> = {}): ReadWords => words({ id: 'old', extractorVersion: '1', ingestedAt: before, closedAt: now, ...over })
const raised = (rows: ReadWords[]): [string, string][] => arisenOf(rows, now).map(({ reason, row }) => [reason, row.id])

describe('two readers that differ', () => {
  it('is raised where the newer one does not hear what the older one was sure of', () => {
    expect(raised([older(), words({ segment: 7 })])).toEqual([['extractor_disagreement', 'old']])
    expect(raised([older({ reading: 0.7 }), words({ segment: 7 })])).toEqual([])
  })

  it('is raised of the new words where it hears them the other way round', () => {
    expect(raised([older(), words({ stance: 'positive' })])).toEqual([['extractor_disagreement', 'o']])
    expect(raised([older(), words()])).toEqual([])
    expect(raised([older(), words({ start: 20, end: 80, statement: 'Thinks that migrating is a risk' })])).toEqual([])
  })

  it('is not what the same reader finds otherwise because the facts around it changed, nor what was closed before', () => {
    expect(raised([older({ extractorVersion: '2' }), words({ segment: 7 })])).toEqual([])
    expect(raised([older({ closedAt: before }), words({ segment: 7 })])).toEqual([])
  })

  it('is shown on a few words, the surest first, where everything differs', () => {
    const closed = Array.from({ length: 9 }, (_, n) => older({ id: `old${n}`, segment: 10 + n, reading: 0.8 + n / 100 }))
    expect(raised([...closed, words()]).map(([, id]) => id)).toEqual(['old8', 'old7', 'old6', 'old5', 'old4'])
  })
})

describe('words that may not belong in a model of a person', () => {
  it('are raised by the checks of the privacy room, once they come in', () => {
    expect(raised([words({ statement: 'Is on sick leave after surgery until May', quote: 'she is on sick leave' })])).toEqual([['sensitive', 'o']])
    expect(raised([words({ quote: 'write to ines.calder@halden.example about it' })])).toEqual([['sensitive', 'o']])
    expect(raised([words({ quote: 'write to ines.calder@halden.example about it', ingestedAt: before })])).toEqual([])
    expect(raised([words()])).toEqual([])
  })
})
