import { describe, expect, it } from 'vitest'
import { outrightChance, outrightSpans, setsValue } from './outright'
import { settingOf } from './conversation'
import { offsetsOf, prepareTurn } from './prepare'

const found = (text: string, before = ''): string[] => {
  const turn = prepareTurn(text, { previous: before, first: false, setting: settingOf([], {}) })
  return [...outrightSpans(turn, before).keys()].flatMap((index) => {
    const span = turn.spans[index]
    const { start, end } = span ? offsetsOf(turn, span) : { start: 0, end: 0 }
    return [text.slice(start, end)]
  })
}

describe('outrightSpans', () => {
  it('finds what is given up, set or needed with its number, among talk that is none of it', () => {
    expect(found('The ferry was late again. I was wrong about the turnstiles. My brother has a boat.')).toEqual(['I was wrong about the turnstiles'])
    expect(found('The choir sang. Our budget is 14,000 this season. It was cold.')).toEqual(['Our budget is 14,000 this season'])
    expect(found("It rained. We've got nine branches to connect before June. Then we had tea.")).toEqual(["We've got nine branches to connect before June"])
    expect(found('It rained. I have forty drivers to train by Easter. Then we had tea.')).toEqual(['I have forty drivers to train by Easter'])
    expect(found('It rained. I have two boys to fetch by four.')).toEqual([])
    expect(found('It rained. We need tickets scanned within two seconds. Then we had tea.')).toEqual(['We need tickets scanned within two seconds'])
  })

  it('finds a date that has moved, a time in which nothing may change, and how much is enough', () => {
    expect(found("It rained. We've got the depot till the thirtieth of September now. Then we had tea.")).toEqual(["We've got the depot till the thirtieth of September now"])
    expect(found('It rained. Nobody touches anything there until the harvest is in, so not before October. Then we had tea.')).toEqual(['Nobody touches anything there until the harvest is in, so not before October'])
    expect(found('It rained. Two minutes is really enough for the desk. Then we had tea.')).toEqual(['Two minutes is really enough for the desk'])
    expect(found("It rained. It's now July. Then we had tea. Six is fine.")).toEqual([])
  })

  it('finds a short verdict, and no longer sentence that only begins like one', () => {
    expect(found("It rained. We'll definitely renew. Then we had tea.")).toEqual(["We'll definitely renew"])
    expect(found('It rained. My boss is on board. Then we had tea.')).toEqual(['My boss is on board'])
    expect(found('It rained. My boss is on board the ferry. Then we had tea.')).toEqual([])
    expect(found('It rained. I am happy with that. Then we had tea.')).toEqual([])
  })

  it('finds what is refused, with what it is', () => {
    expect(found('The choir sang. I have a difficulty with anybody from the other parish holding the keys of the old school house over the summer, and as it stands today I could not sign that. It was cold.')).toEqual(['I have a difficulty with anybody from the other parish holding the keys of the old school house over the summer'])
    expect(found('It rained. We will not recommend a roof that leaks. Then we had tea.')).toEqual(['We will not recommend a roof that leaks'])
    expect(found("It rained. I couldn't sign. Then we had tea.")).toEqual([])
  })

  it('quotes the clause of a long sentence', () => {
    const [quote] = found('After the committee had talked for three hours about the roof and the heating and who pays for the piano, I changed my mind about the kiosks, and then everybody went home because the caretaker wanted to lock up')
    expect(quote).toMatch(/changed my mind about the kiosks/)
    expect(quote?.split(' ').length).toBeLessThan(20)
  })

  it('hears it in speech without full stops', () => {
    const talk = 'so the ferry was late and my brother was there and then we sat in the rain for a while and I have changed my mind about the turnstiles and the coffee was cold and then somebody sang and we all went home and it was very late by then and the dog was wet and so on'
    expect(found(talk).join()).toMatch(/changed my mind about the turnstiles/)
    expect(found(talk)).toHaveLength(1)
  })

  it('takes what "it" is from what was asked', () => {
    expect(found('Fifth of June.', 'And go-live, still the fifth of June?')).toEqual(['Fifth of June'])
    expect(found('Fifth of June.', 'And your birthday?')).toEqual([])
  })

  it.each(['What is your budget?', 'We went home at nine.', 'I need to say that ten people came.', 'We booked forty seats on the train.'])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('outrightChance', () => {
  it('is that of a part which says by itself what its sentence was found for, and of no other part', () => {
    const text = 'The choir is ill, so our opening has moved to the ninth of May.'
    const turn = prepareTurn(text, { previous: '', first: false, setting: settingOf([], {}) })
    const spans = outrightSpans(turn, '')
    const chance = (quote: string): number => outrightChance(turn, turn.spans.findIndex(({ from, to }) => text.slice(turn.tokens[from]?.start, turn.tokens[to - 1]?.end) === quote), spans, '')
    expect(chance('The choir is ill, so our opening has moved to the ninth of May')).toBeGreaterThanOrEqual(0.8)
    expect(chance('our opening has moved to the ninth of May')).toBeGreaterThanOrEqual(0.8)
    expect(chance('The choir is ill')).toBe(0)
  })
})

describe('setsValue', () => {
  it('wants more than the value itself', () => {
    expect(setsValue({ name: 'decision_date', value: 'June' }, 'Says their decision moves to June')).toBe(true)
    expect(setsValue({ name: 'go_live', value: 'June' }, 'Says fifth of June')).toBe(false)
    expect(setsValue(null, 'Says that they went home at nine')).toBe(false)
  })
})
