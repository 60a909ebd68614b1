import { describe, expect, it } from 'vitest'
import type { EvidenceView } from '@/lib/beliefs/types'
import { originOf } from './origin'

const said = (over: Partial<EvidenceView>): EvidenceView => ({
  observationId: 'o', interactionId: 'i', interactionTitle: 'Quarterly', interactionType: 'call', segment: 0, quote: '', before: '', after: '', speaker: 'Ewan', asserted: false,
  speakerSide: 'customer', at: '2026-03-01T00:00:00.000Z', startMs: null, supports: true, certainty: 'stated', stance: 'negative', reported: false, unprompted: true,
  reason: null, source: 'first_person', reading: 1, accepted: false, weight: 1, factors: [], damping: 1, ...over,
})

describe('what a belief goes back to', () => {
  it('is the earliest reason, and none where none was given', () => {
    expect(originOf([said({})])).toBeNull()
    const [later, first] = [said({ reason: 'because it is slow', at: '2026-05-01T00:00:00.000Z' }), said({ reason: 'because you promised it', at: '2026-02-01T00:00:00.000Z' })]
    expect(originOf([later, first])).toMatchObject({ kind: 'reason', words: 'because you promised it' })
  })

  it('is what happened to them before any thought of theirs, and nothing that speaks against it', () => {
    const lived = said({ reason: 'ever since your onboarding left us with slow calls', at: '2026-05-01T00:00:00.000Z' })
    expect(originOf([said({ reason: 'because you promised it', at: '2026-02-01T00:00:00.000Z' }), lived])).toMatchObject({ kind: 'happened', evidence: { at: lived.at } })
    expect(originOf([{ ...lived, supports: false }])).toBeNull()
  })
})
