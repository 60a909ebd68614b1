import { expect, it } from 'vitest'
import type { Kind, Stance } from '@/lib/shared/vocabulary'
import { toStatement } from './statement'

const told = (clause: string, kind: Kind, stance: Stance = 'negative', subjectDropped = false): string =>
  toStatement({ clause, kind, stance, subjectDropped, proper: new Set(), people: new Set() })

it.each<[string, Kind, string]>([
  ["just don't want us to lose the spring", 'priority', 'Does not want them to lose the spring'],
  ['Please can you show this to your foreman', 'priority', "Would like the vendor to show this to the vendor's foreman"],
  ['Please take this as notice that the mill will close its account', 'intent', 'Gives notice that the mill will close its account'],
  ["why isn't there a second pump", 'concern', 'Questions why there is no second pump'],
  ["why don't you ship on Mondays", 'concern', 'Questions why the vendor does not ship on Mondays'],
  ['Could we please have the option to merge two orders?', 'priority', 'Would like the option to merge two orders'],
  ['Could we please merge two orders?', 'priority', 'Asks whether they could merge two orders'],
  ["I've got to be honest, the new gate is too slow for us", 'concern', 'Complains that the new gate is too slow for them'],
  ['Thanks for everything, the fitting was great', 'evaluation', 'Thinks the fitting was great'],
  ["I can't bear it when it's \"we'll see\" for a week", 'concern', "Cannot bear it when it is “we'll see” for a week"],
  ["36 weeks I can't, not until we know", 'constraint', 'Cannot do 36 weeks, not until they know'],
  ['Around twelve lamps I think', 'evaluation', 'Says around twelve lamps'],
  ['I read the lease twice last night', 'evaluation', 'Read the lease twice last night'],
  ["as we've no room for a second line", 'constraint', 'Has no room for a second line'],
  ['a dedicated fitter who knows the mill', 'priority', 'Wants a dedicated fitter who knows the mill'],
  ['Too many changes to the plan at the last minute', 'concern', 'Complains of too many changes to the plan at the last minute'],
  ['Your quick answer is much appreciated', 'evaluation', "Appreciates the vendor's quick answer"],
  ['What we are getting is closer to three weeks', 'concern', 'Thinks what they are getting is closer to three weeks'],
  ["That's, that's less than we feared", 'evaluation', 'Thinks that is less than they feared'],
  ["The survey came late (that one's on us", 'evaluation', 'Thinks the survey came late'],
  ["Apart from that I have to say I'm happy with the lamps", 'evaluation', 'Is happy with the lamps'],
  ["Anything over nine thousand he won't look at", 'constraint', 'Says he will not look at anything over nine thousand'],
  ['Assuming the grant comes, we could take both halls', 'expectation', 'Could take both halls assuming the grant comes'],
  ['we still lose ten calls a day cos nobody picks up', 'concern', 'Still loses ten calls a day because nobody picks up'],
  ['Only thing nagging at me is the key', 'concern', 'Is worried about the key'],
  ["You're the only person who ever writes", 'evaluation', "Thinks the vendor's contact is the only person who ever writes"],
  ["Once you get past the first page it's a lovely tool", 'evaluation', 'Thinks it is a lovely tool once one gets past the first page'],
  ["If it's another forty quid a lamp across ninety rooms I'm going to look daft in front of Mr Hale who signed the order", 'concern', 'Is going to look daft in front of Mr Hale if it is another forty quid a lamp across ninety rooms'],
])('%s', (clause, kind, expected) => {
  expect(told(clause, kind)).toBe(expected)
})

it('puts back the object in front of what somebody else will not do', () => {
  expect(told(" told me that anything over nine thousand he won't look at", 'constraint', 'negative', true)).toBe('Will not look at anything over nine thousand')
})
