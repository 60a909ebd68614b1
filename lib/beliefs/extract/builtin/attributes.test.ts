import { describe, expect, it } from 'vitest'
import { judge, settled, type Judged } from './attributes'
import type { Pair } from './model'

const guess: Judged = { kind: 'priority', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'stated' }

describe('settled', () => {
  it('takes a plain wish and a stated budget for no judgement of us', () => {
    expect(settled(guess, 'we need a second till').stance).toBe('neutral')
    expect(settled({ ...guess, kind: 'constraint' }, 'our budget is 30,000').stance).toBe('neutral')
    expect(settled(guess, "we don't want a second till").stance).toBe('negative')
  })

  it('takes plain praise and refusal at their word', () => {
    expect(settled(guess, 'i love the new till').stance).toBe('positive')
    expect(settled({ ...guess, stance: 'positive' }, 'he thinks the spreadsheet works fine').stance).toBe('negative')
    expect(settled(guess, 'it works fine with our current system').stance).toBe('positive')
    expect(settled({ ...guess, stance: 'positive' }, "we can't justify the second till").stance).toBe('negative')
    expect(settled({ ...guess, kind: 'concern' }, 'it pays for itself in a year')).toMatchObject({ stance: 'positive', kind: 'evaluation' })
  })

  it('takes it that no money is no pull toward us', () => {
    expect(settled({ ...guess, kind: 'constraint', stance: 'positive' }, "there's nothing in this year's plan for it").stance).toBe('negative')
    expect(settled({ ...guess, stance: 'positive' }, 'there is nothing in the manual about it').stance).toBe('positive')
  })

  it('leaves a fear for how they work today to the model', () => {
    expect(settled({ ...guess, stance: 'positive' }, 'we are worried about our current process').stance).toBe('positive')
    expect(settled({ ...guess, stance: 'positive' }, 'we are worried about your hosting').stance).toBe('negative')
  })

  it('holds a denial in a subordinate part for no denial', () => {
    expect(settled({ ...guess, polarity: 'negated' }, 'we fear a bill that we cannot read').polarity).toBe('affirmed')
    expect(settled({ ...guess, polarity: 'negated' }, 'we do not fear the bill').polarity).toBe('negated')
  })

  it('files how systems are joined under integration, and what that costs under price', () => {
    expect(settled({ ...guess, dimension: 'trust' }, 'api-first design pays because we agree the contract first').dimension).toBe('integration')
    expect(settled({ ...guess, dimension: 'price' }, 'the connector is too expensive').dimension).toBe('price')
    expect(settled({ ...guess, dimension: 'trust' }, 'we rapidly lost faith').dimension).toBe('trust')
  })
})

describe('judge', () => {
  const heads = [{ task: 'stance', classes: ['positive', 'negative', 'neutral'] }]
  const rows = { 'w:plain': [3, 0, 0], 'w:torn': [0.1, 0.05, 0] }
  const table = { width: 3, ids: new Map(Object.keys(rows).map((name, i) => [name, i])), rows: Float32Array.from(Object.values(rows).flat()) }
  const pair: Pair = { linear: { heads, table }, net: { hidden: 3, heads, members: [{ bias: [0, 0, 0], out: [1, 0, 0, 0, 1, 0, 0, 0, 1], base: [0, 0, 0] }], table } }

  it('takes no side where either is about as likely', () => {
    expect(judge(['w:plain'], pair).stance).toBe('positive')
    expect(judge(['w:torn'], pair).stance).toBe('neutral')
  })
})
