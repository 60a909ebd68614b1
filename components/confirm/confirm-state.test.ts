import { describe, expect, it } from 'vitest'
import type { ConfirmThing } from '@/lib/review/types'
import { currentThing, reduceAnswers, summaryWords, type Answer, type ConfirmEvent } from './confirm-state'

const thing = (observationId: string): ConfirmThing => ({
  observationId, itemId: null, reason: null, statement: observationId, holder: { key: 'company', personId: null, name: 'Brackwater', role: 'company' }, reading: 0.9, context: [], highStakes: false, heldBy: null,
  evidence: {
    observationId, interactionId: 'i', interactionTitle: '', interactionType: 'call', segment: 0, quote: '', before: '', after: '', asserted: false, speakerLabel: null, speaker: '', speakerSide: 'customer', at: '', startMs: null, supports: true,
    certainty: 'stated', stance: 'neutral', reported: false, unprompted: false, reason: null, source: 'first_person', reading: 0.9, accepted: false, weight: 1, factors: [], damping: 1,
  },
})
const things = ['a', 'b', 'c'].map(thing)
const after = (...events: ConfirmEvent[]): readonly Answer[] => events.reduce(reduceAnswers, [] as readonly Answer[])
const say = (observationId: string, answer: 'yes' | 'unsure' = 'yes', seconds = 5): ConfirmEvent => ({ type: 'say', observationId, said: { answer }, seconds })
const no = (observationId: string): ConfirmEvent => ({ type: 'say', observationId, said: { answer: 'no', reason: 'not_said' }, seconds: 10 })

describe('confirming a call', () => {
  it('goes on at once, before the server has answered', () => {
    expect(currentThing(things, [])?.observationId).toBe('a')
    expect(currentThing(things, after(say('a')))?.observationId).toBe('b')
    expect(currentThing(things, after(say('a'), no('b'), say('c', 'unsure')))).toBeNull()
  })

  it('asks again where an answer was taken back', () => {
    expect(currentThing(things, after(say('a'), say('b'), { type: 'ask_again', observationId: 'a' }))?.observationId).toBe('a')
  })

  it('keeps what the server refused, with its reason, and does not count it', () => {
    const answers = after(say('a'), no('b'), { type: 'refused', observationId: 'a', message: 'Rena Ould has it.' }, { type: 'saved', observationId: 'b', decided: { decisionId: 'd', verdictId: null, outcome: 'decided' } })
    expect(answers.map(({ status, message }) => [status, message])).toEqual([['refused', 'Rena Ould has it.'], ['saved', null]])
    expect(summaryWords(answers)).toBe('1 not right, in 15 seconds')
  })

  it('says how it went and how long it took', () => {
    expect(summaryWords(after(say('a'), no('b'), say('c', 'unsure', 50)))).toBe('1 confirmed, 1 not right, 1 left open, in 1 min 5 s')
  })
})
