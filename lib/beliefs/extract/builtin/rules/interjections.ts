import type { Rule } from '@/lib/shared/rule'

/*
 * What people throw in while they talk, left out of a statement alone: unlike asides these may weigh on how a clause is judged.
 * None of them holds a hedge, a negation, a condition or a number of what is said. Patterns are tried on small letters with plain apostrophes.
 */

/** In front of a clause. */
export const THROWN_IN_FRONT: readonly Rule[] = [
  { id: 'sound', pattern: /^(?:a+w+|ooh|oops|phew|wow|hey|ya|yea|yup|aye|och|gosh|bonjour|hallo),? (?=\S+ \S+)/, example: 'Aww, the new roof is lovely' },
  { id: 'order', pattern: /^(?:first of all|first off|first up|for starters|for a start|no worries|no problem|to be sure|only(?=, (?!so\b))|in any case|in any event|either way|long story short|(?:the )?(?:thing|fact|trouble) is|bless you|cheers|that said|that being said|having said that|bottom line|at the same time|let me be (?:very |quite |really )?(?:clear|honest|frank)),(?: but| so)? (?=\S+ \S+)/, example: 'First of all, the new roof holds' },
  { id: 'other_thing', pattern: /^(?:the|my|our|one|another) (?:other |only |main |real |big |first |last |whole )*(?:thing|point|problem|trouble|issue|news) is,? (?:that )?(?=(?:i|we)\b)/, example: 'The other thing is we would like to see the roof' },
  { id: 'thanks', pattern: /^(?:thanks|thank you)(?: so much| very much| a lot)?,(?: (?:and|but|so))? (?=\S+ \S+)/, example: 'Thank you, the roof is as it should be' },
  { id: 'i_see', pattern: /^(?:i|we) (?:see|understand|get it|hear you),(?: so| but)? (?=\S+ \S+)/, example: 'I see, so the roof is old' },
  { id: 'forgive', pattern: /^(?:forgive|excuse|pardon) (?:me|us) (?:if|but) (?=[^"“\s]+ \S+)/, example: 'Forgive me if a bare roof does not delight me' },
  { id: 'you_know_we', pattern: /^(?:as )?you(?:'ll| will)? (?:know|understand|appreciate|see|remember)(?: that)?,? (?=(?:i|we)\b)/, example: 'You understand we cannot roof it in the rain' },
  { id: 'if_honest', pattern: /^if (?:i(?:'m| am)|we(?:'re| are)) (?:(?:quite |really |completely |being )?(?:honest|frank|fair|blunt|straight)),? (?=\S+ \S+)/, example: 'If I am honest, the roof is too flat' },
  { id: 'also_say', pattern: /^(?:i|we)(?:'d| would) (?:also |just |only |even |simply )*say(?: that)? (?=(?:i|we|the|this|that|that's|it|it's|our|my|your|you|there|there's|they|nobody|nothing|most|all|some)\b)/, example: "I'd also say the roof is the best there is" },
  { id: 'unlucky', pattern: /^(?:unfortunately|sadly|regrettably|fortunately|luckily|thankfully),? (?=\S+ \S+)/, example: 'Unfortunately, our roof leaks' },
  { id: 'other_hand', pattern: /^(?:on the other hand|either way|overall),? (?=(?:i|we|the|this|that|it|our|my|your|you|there|they)\b)/, example: 'On the other hand we like the roof' },
  { id: 'whatever', pattern: /^whatever (?:you do|happens),? (?=(?:please,? )?(?:don't|do not|never)\b)/, example: 'Whatever you do, do not touch the roof' },
  { id: 'afraid_that', pattern: /^(?:i(?:'m| am)|we(?:'re| are)) afraid, that (?=\S+ \S+)/, example: 'I am afraid, that no roof comes before May' },
]

/** Between two commas. */
export const THROWN_BETWEEN: readonly Rule[] = [
  { id: 'admit', pattern: /, (?:i|we) (?:admit|confess|must say|have to say|must admit|have to admit|grant you|promise|promise you|assure you|tell you),(?= )/, example: 'We waited, I admit, but it rained' },
  { id: 'be_honest', pattern: /, (?:i(?:'ll| will)|let me|to) be (?:quite |really |completely |totally |perfectly )?(?:honest|frank|blunt|fair)(?: (?:with|to) you)?,(?= )/, example: 'They climb it daily and, to be honest, they hate the roof' },
  { id: 'afraid', pattern: /, (?:i(?:'m| am)|we(?:'re| are)) (?:afraid|sorry(?: to say)?),(?= )/, example: 'The roof stays, I am afraid, it is listed' },
  { id: 'if_honest', pattern: /, if (?:i(?:'m| am)|we(?:'re| are)) (?:(?:quite |being )?(?:honest|frank|fair)),(?= )/, example: 'I would bet on it, if I am honest, a pint' },
  { id: 'tell_that', pattern: /, (?:i|we)(?:'ll| will|'m| am|'re| are|'d| would| can| can only) (?:just )?(?:tell|telling|be telling) you (?:that|this|so)(?: now| here| straight| plainly| again)?,(?= )/, example: 'There is no roof this year, I will tell you that now, it rained' },
  { id: 'said_aloud', pattern: /, and (?:i|we)(?:'ve| have)? (?:said|say|told you|will say|'ll say) (?:it|this|that|so)(?: [\p{L}'-]+){0,5},(?= (?:is|was|are|were|has|will|would)\b)/u, example: 'Our hope, and I have said it in this yard, is a slate roof' },
  { id: 'hope_so', pattern: /, and (?:i|we) (?:think|hope|believe|expect|reckon|guess)(?: that)? (?:so|(?:i|we|you|it|they|he|she)(?:'ll| will| would|'d| do| does| can| is| should)(?: be)?),(?= )/, example: 'If it rains, and I think it will, the roof leaks' },
  { id: 'mind', pattern: /, (?:mind|look|listen|sorry|truly|really|in fairness|in all honesty|in truth|as you know|for the record|for what it(?:'s| is) worth),(?= )/, example: 'We shall not climb it, mind, it is a roof' },
]

/** Behind a clause. */
export const THROWN_BEHIND: readonly Rule[] = [
  { id: 'honest', pattern: /,? (?:to be (?:quite |perfectly )?(?:honest|frank|fair) with you|if i(?:'m| am) (?:honest|frank) with you|i(?:'ll| will) be (?:quite )?(?:honest|frank)(?: with you)?|i(?:'m| am) not (?:going to|gonna) lie|i(?:'ll| will) not lie|i won't lie|not (?:going to|gonna) lie)$/, example: 'We wish it were slate, to be honest with you' },
  { id: 'tell_that', pattern: /, (?:i|we)(?:'ll| will|'m| am|'re| are|'d| would| can| can only) (?:just )?(?:tell|telling|be telling) you (?:that|this|so)(?: now| here| straight| plainly| again)?(?: so (?:that )?you(?: [\p{L}']+){1,4})?$/u, example: "I would fight for slate, I'm telling you that now so you are warned" },
  { id: 'put_it', pattern: /,? (?:put it (?:like that|that way)|i(?:'ll| will) (?:give|grant) (?:you|him|her|them) that(?: one| much)?|let(?:'s| us| me) put it (?:like that|that way)|if that makes (?:any )?sense)$/, example: 'We would not go back to tar, put it like that' },
  { id: 'mind', pattern: /, (?:mind|sorry|truly|honest|i'm afraid|i am afraid|we're afraid|we are afraid|i admit|i confess|bless (?:him|her|them))$/, example: 'The roof is flat, mind' },
]

const OPENINGS = /^(?:(?:and|but|so|well|oh|ok|okay|yeah|yes),? )+/i

/** "They climb it daily and, to be honest, …": no comma belongs there. */
const ENDS_IN_LINK = /\b(?:and|but|so|because|that)$/i

/** A clause without what was thrown in. What is left has two words at least. */
export function withoutInterjections(clause: string): string {
  let text = clause.replaceAll('’', "'").replace(/[\s.!?…]+$/, '').trimStart()
  text = text.replace(/\b(i|we), for (?:one|my part|our part), (?=\S+ \S+)/i, '$1 ')
  const isEnough = (rest: string, least = 3): boolean => rest.trim().split(/\s+/).length >= least
  for (const { pattern } of THROWN_IN_FRONT) {
    const opening = OPENINGS.exec(text)?.[0] ?? ''
    const found = pattern.exec(text.slice(opening.length).toLowerCase())
    if (found && isEnough(text.slice(opening.length + found[0].length), 2)) text = text.slice(opening.length + found[0].length).trimStart()
  }
  for (const { id, pattern } of THROWN_BETWEEN) {
    const found = pattern.exec(text.toLowerCase())
    if (found) text = `${text.slice(0, found.index)}${(found[0].startsWith(', and') && id !== 'hope_so') || ENDS_IN_LINK.test(text.slice(0, found.index)) ? '' : ','}${text.slice(found.index + found[0].length)}`
  }
  for (const { pattern } of THROWN_BEHIND) {
    const found = pattern.exec(text.toLowerCase())
    if (found && isEnough(text.slice(0, found.index))) text = text.slice(0, found.index)
  }
  return text
}
