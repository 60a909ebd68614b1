import { describe, expect, it } from 'vitest'
import type { KnownPerson } from '@/lib/beliefs/types'
import { holderOf } from './holder'
import { OUTSIDE } from './mentions'

const people: KnownPerson[] = [
  { key: 'p1', name: 'Marisa Holt', aliases: ['Marisa'], side: 'customer' },
  { key: 'p2', name: 'Jon Beck', aliases: ['Jon'], side: 'us' },
]
const held = (clause: string, before = '', one: string | null = null, many: string | null = null) => {
  const { holder, reported } = holderOf(clause, before, { one, many }, ['Northwind'], people)
  return { who: holder.kind === 'named' ? holder.as : holder.kind, reported }
}

describe('holderOf', () => {
  it.each([
    ['I want a weekly export', 'speaker', false],
    ['we are worried about the cut-over', 'speaker', false],
    ["our CFO isn't convinced", 'CFO', true],
    ['Marisa thinks the second tier is too much', 'Marisa', true],
    ['the board wants two vendors fewer', 'company', true],
    ['we all want this to work', 'company', false],
    ['finance tell me the board thinks it can wait', 'company', true],
    ['my boss says legal hates the renewal clause', 'legal', true],
    ['our head of operations would sign tomorrow', 'head of operations', true],
    ['I know our CTO likes the sandbox', 'CTO', true],
    ['If the partners feel it they will complain', 'speaker', false],
    ['it is like walking in mud', 'speaker', false],
    ['Jon said it takes a week', 'speaker', false],
    ['my people think it can wait', 'speaker', false],
    ['your people told us it was fine', 'speaker', false],
    ['It says nothing about the price', 'speaker', false],
    ["Eleven I've said yes to", 'speaker', false],
    ['In Leeds they want the old form', 'speaker', false],
    ['No one in finance likes the invoice format', 'speaker', false],
    ['Nobody on my team thinks the integration will take less than a year', 'speaker', false],
    ['it takes longer than Marisa says', 'speaker', false],
    ["Marisa's biggest worry is the cut-over", 'Marisa', true],
    ["our CFO's condition was a yearly cap", 'CFO', true],
    ['what bothers Marisa is the invoice', 'Marisa', true],
    ['that matters a lot to our CFO', 'CFO', true],
    ['for Marisa it is a question of trust', 'Marisa', true],
    ['Marisa has come round to the hosted version', 'Marisa', true],
    ['our CTO no longer objects to the cloud', 'CTO', true],
    ["the GM says the chair says he'll sign a renewal", 'chair', true],
    ["Marisa's not going to love paying by the head", 'Marisa', true],
    ['Marisa is quite taken with the night screen', 'Marisa', true],
    ["What Marisa's told me is that standing still isn't on the list", 'Marisa', true],
    ['what our CFO tells us is that it can wait', 'CFO', true],
    ["Marisa told her she'd trade all eight for two people", 'Marisa', true],
    ['The last lot told us two weeks as well', 'speaker', false],
    ["what worries Jon is no matter of ours", 'speaker', false],
    ["Northwind's position is clear", 'speaker', false],
    ['for Leeds it is too far', 'speaker', false],
    ["that's important for the people here", 'speaker', false],
    ['Anything over twenty thousand has to go to the trustees', 'company', false],
    ['so every line that rises has to save something elsewhere', 'company', false],
    ['All new software is frozen until the merger is through', 'company', false],
    ["Anything over twenty thousand I'd have to take to Ruth", 'speaker', false],
    ['everything has to work offline', 'speaker', false],
    ['every order has to be in the system by noon', 'speaker', false],
    ['any tool you bring must speak French', 'speaker', false],
    ["I'm told by our night desk that the alarms come late", 'night desk', true],
    ['I hear from our drivers that the app freezes', 'drivers', true],
    ["I'm told by your support that it is fixed", 'speaker', false],
    ["we were told by the supplier that it's fixed", 'speaker', false],
    ['Marisa was never a fan of it', 'Marisa', true],
    ["our boss isn't much of a talker", 'speaker', false],
    ['the steering group remains supportive', 'steering group', true],
    ['the panel is critical to this', 'speaker', false],
    ['security is critical', 'speaker', false],
    ['the panel was more critical', 'panel', true],
    ["the drivers themselves don't want another app", 'drivers', true],
    ['Hsu would want to see it first', 'Hsu', true],
    ['Doctor Patel wants it', 'Doctor Patel', true],
    ['our controller (Irena) insists on a tender', 'controller', true],
    ['my ceo is already asking whether we need you', 'ceo', true],
    ['And Leeds, from what she tells me, wants the old form', 'Leeds', true],
    ["Marisa's main thing is uptime", 'Marisa', true],
  ])('%s → %s', (clause, who, reported) => {
    expect(held(clause)).toEqual({ who, reported })
  })

  it.each([
    ['What she thinks is that it will end in a drawer'], ['her view is that one supplier is one too few'], ['She was wondering if you will be here in a year'],
    ["she's still convinced it ends with shorter lunches"], ["she's never sat easy with a single supplier"], ['She did say that the night shift likes it'], ['she told the whole canteen it would never last'],
  ])('of whoever was named last: %s', (clause) => {
    expect(held(clause, '', 'Marisa Holt')).toEqual({ who: 'Marisa Holt', reported: true })
    expect(held(clause)).toEqual({ who: 'speaker', reported: false })
  })

  it('goes back to whoever said it first', () => {
    expect(held("She told Jon, and Jon told me, that it'll be June before it's ready", '', 'Marisa Holt')).toEqual({ who: 'Marisa Holt', reported: true })
    expect(held("Marisa told Piet, and Piet told me, it'll be June")).toEqual({ who: 'Marisa', reported: true })
  })

  it('follows a pronoun to the last person named', () => {
    expect(held('he thinks it can wait', '', 'CFO')).toEqual({ who: 'CFO', reported: true })
    expect(held("He'd still sooner buy pipes, he told him", '', 'CFO')).toEqual({ who: 'CFO', reported: true })
    expect(held('they want it back', '', 'CFO', 'analysts')).toEqual({ who: 'analysts', reported: true })
    expect(held('they want a time stamp', '', 'CFO', OUTSIDE)).toEqual({ who: 'speaker', reported: false })
    expect(held('she hates surprises', '', null)).toEqual({ who: 'speaker', reported: false })
  })

  it('takes the subject in front of the clause', () => {
    expect(held('it would be automatic from day one', 'My boss said ')).toEqual({ who: 'boss', reported: true })
  })
})
