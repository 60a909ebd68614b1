import { describe, expect, it } from 'vitest'
import { scoreOf } from './net'
import { trainingTurns, type TrainingItem } from './training'
import { trainCountsNet, type NetOptions } from './training-net'

const SAID = ['we need a better report', 'the import is far too slow', 'i want one price for all sites', 'our people like the new board']
const ELSEWHERE = 'and then the train came late again and nobody at the station knew why it did. '.repeat(8)

/** The same words are an observation in a brief talk, and none of our business in one that goes on about other things. */
const talkOf = (quote: string, brief: boolean): TrainingItem => ({
  participants: [{ id: 'ann', role: 'customer' }],
  turns: [{ i: 0, speaker: 'ann', text: `${quote}.` }, ...(brief ? [] : [{ i: 1, speaker: 'ann', text: ELSEWHERE }])],
  labels: brief ? [{ turn: 0, quote, kind: 'evaluation', dimension: 'product', stance: 'neutral', polarity: 'affirmed', certainty: 'stated' }] : [],
})
const turnsOf = (brief: boolean) => SAID.flatMap((quote, i) => trainingTurns(talkOf(quote, brief), i, {}))

const OPTIONS: NetOptions = { hidden: 4, members: 1, rounds: 30, rate: 0.1, hide: 0.7, seen: [], least: 1, without: [], own: 1 }

describe('a net that learns which spans count', () => {
  const brief = turnsOf(true)
  const long = turnsOf(false)
  const apart = (options: NetOptions): number => {
    const net = trainCountsNet([...brief, ...long], options)
    const score = (features: readonly string[] = []): number => scoreOf(net, features)
    return Math.min(...brief.map(({ turn }, i) => score(turn.features[0]) - score(long[i * 2]?.turn.features[0])))
  }

  it('tells talks apart better by what it always sees of them', () => {
    expect(apart({ ...OPTIONS, seen: ['talk'] })).toBeGreaterThan(apart(OPTIONS) + 1)
  })
})
