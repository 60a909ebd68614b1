import { expect, it } from 'vitest'
import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { goldFaults } from './gold-faults'

const account: AccountFile = { name: 'Bellweather', people: [{ name: 'Gareth Lomax', aliases: ['Gareth'], title: 'CFO', role: null, side: null }], vendor_people: [], value_propositions: [], interactions: [{ file: 'call.vtt' }] }
const observation = { file: 'call.vtt', quote: 'the price is too high', polarity: 'supports', certainty: 'stated', stance: 'negative', reported: false } satisfies Gold['beliefs'][number]['observations'][number]
const belief: Gold['beliefs'][number] = { id: 'b1', holder: 'Gareth', statement: '', kind: 'concern', dimension: 'price', final_status: 'active', observations: [observation] }
const gold = (over: Partial<Gold>): Gold => ({ beliefs: [belief], changes: [], top3_for_a_rep: [], optional_beliefs: [], must_not_model: [], same_interaction: [], alignment_by_interaction: [], ...over })
const faults = (over: Partial<Gold> = {}): string[] => goldFaults('gold.json', account, gold(over), new Map([['call.vtt', 'I think the price is too high.\nBut fair.']]))

it('names what no reader could meet, and nothing else', () => {
  expect(faults()).toEqual([])
  const beliefs: Gold['beliefs'] = [
    { ...belief, holder: 'Nobody Here' }, { ...belief, id: 'b2', observations: [{ ...observation, file: 'gone.vtt' }, { ...observation, quote: 'the price is fine' }] },
  ]
  expect(faults({ beliefs, top3_for_a_rep: [{ text: '', belief_ids: ['b1', 'b9'] }] })).toEqual([
    expect.stringMatching(/^gold\.json: belief b1: its holder “Nobody Here”/), expect.stringMatching(/b2 names gone\.vtt/), expect.stringMatching(/b2: “the price is fine” does not stand in call\.vtt/),
    expect.stringMatching(/advice 1 names the belief b9/),
  ])
})
