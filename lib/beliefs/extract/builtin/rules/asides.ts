import type { Rule } from '@/lib/shared/rule'

/** Phrases round a clause that add nothing to what is believed; cut from the ends of a statement. */
export const TAILS: readonly Rule[] = [
  { id: 'honesty', pattern: /,? (?:to be (?:honest|fair|frank|clear|blunt)|if i(?:'m| am) (?:honest|being honest)|in all honesty|in fairness|honestly|frankly)$/, example: "I'd want the smaller plan, to be honest" },
  { id: 'worth', pattern: /,? (?:for what it(?:'s| is) worth|for (?:want|lack) of a better (?:word|term))$/, example: 'We would miss it, for what it is worth' },
  { id: 'you_know', pattern: /,? (?:you know(?: that)?(?: and i know)?|believe it or not|(?:can|would) you believe(?: it)?|(?:i|we) can tell you(?: that)?|if you(?:'ll| will) forgive me|mind you|if you like|so to speak|as it were|or something|or whatever|and so on|and all that|if you see what i mean|i mean|as i said|like i said|for the record|by the way|if i may|if you ask me|at the end of the day)$/, example: 'It is slow, you know' },
  { id: 'i_think', pattern: /,? (?:i|we) (?:think|guess|suppose|believe|hope|reckon|assume|imagine|promise|admit|must say|have to say|would say|'d say)$|, this (?:i|we) know$/, example: 'It needs a month, I suppose' },
  { id: 'loose_end', pattern: /,? (?:though|anyway|please|thanks|thank you|of course|as well|either|already|obviously)$/, example: 'We want it in the spring, please' },
  { id: 'tag', pattern: /(?:,|(?<!'(?:s|re|m)|\b(?:is|are|am|was|were|be|been|not|all|quite|get|got|goes?|put|done|seems?|looks?|sounds?|feels?))) (?:isn't it|doesn't it|don't we|right|is it|okay|ok)$/, example: 'That is a lot of money, right' },
  { id: 'yes', pattern: /, (?:yes|yeah|yep|no|nope|sure)$/, example: 'We mean to sign it, yes' },
  { id: 'loose_so', pattern: /, so$/, example: 'I cannot prove it, so' },
]

/** Openings before the clause itself. */
export const HEADS: readonly Rule[] = [
  { id: 'granted', pattern: /^(?:all right|alright|fair enough|very well|fair point|good point), (?=\S+ \S+)/, example: 'All right, that is a fair answer' },
  { id: 'not_wrong', pattern: /^(?:(?:and|but|so|please),? )*(?:don't|do not) (?:get|take) (?:me|us|it|this) (?:wrong|the wrong way)[,:;]? (?:but )?(?=\S+ \S+)/, example: "Don't get me wrong, I love the product" },
  { id: 'reaction', pattern: /^(?:(?:grand|wonderful|lovely|excellent|brilliant|super|hats off|seriously|actually|noted|understood|agreed|truth is|sorry|funny|with pleasure|on reflection|on second thoughts?|come to think of it|to my surprise|in fact|in reality|as it happens|all things considered),|in fact|on second thoughts?|on reflection) (?:then,? )?(?=\S+ \S+)/, example: 'On reflection, a second lift is too much' },
  { id: 'honest', pattern: /^(?:i|we)(?:'ll| will| want to| have to|'ve got to| have got to| gotta| got to| need to| must|'m going to|'d like to)? (?:be|am being) (?:quite |very |really |completely )?(?:honest|frank|fair|blunt|open|clear|straight|direct)(?: with you)?,? (?:that )?(?=(?:i|we|the|this|that|that's|it|it's|our|my|your|you|there|there's|they|a|an|no|nobody|nothing|most|all|some|what|when|if)\b)/, example: "I've got to be honest, the hall is too small" },
  { id: 'lets_be', pattern: /^let's (?:be (?:quite |very |really |completely )?(?:honest|frank|fair|blunt|clear|real|straight|direct)|not beat (?:about|around) the bush)[,:;]? (?:here[,:;]? )?(?=(?:i|we|the|this|that|that's|it|it's|our|my|your|you|you're|there|there's|they|a|an|no|nobody|nothing|most|all)\b)/, example: "Let's be honest, your support is slow" },
  { id: 'thanks_for', pattern: /^(?:and |but |so )?(?:(?:many |big )?thanks|thank you|cheers)(?: so much| very much| again| a lot)? for (?:(?!\b(?:if|when|but)\b)[^,;]){2,70}[,;] (?:and |but |though )?(?=\S+ \S+ \S+)|^for (?:everything|all (?:this|that|of this|your (?:help|work)))[,;] (?:and |but |though )?(?=\S+ \S+ \S+)/, example: 'Thanks for the visit on Monday, but the hall is too small' },
  { id: 'as_promised', pattern: /^(?:(?:as (?:promised|agreed|discussed|requested|mentioned)|apart from that|that aside|other than that|no rush|no hurry|(?:noted|understood|agreed) on \S+(?: \S+)?)[,:] |(?:apart from that|other than that) (?=(?:i|we)\b))(?=\S+ \S+)/, example: 'Apart from that, the hall is lovely' },
  { id: 'must_say', pattern: /^(?:have to|must|gotta|got to|need to) (?:say|admit|confess),? (?:that )?(?=(?:i|we|the|this|that|it|it's|our|my|your|you|there|they|nobody|nothing|no)\b)/, example: 'Have to say the new hall is better' },
  { id: 'again', pattern: /^(?:i|we)(?:'ll| will|'m going to| can only) (?:say|repeat) (?:it|this|that)(?: again| once more| one more time)?[,:] (?=\S+ \S+)/, example: 'I will say it again, the hall is too small' },
  { id: 'should_tell', pattern: /^(?:i|we) (?:should|must|have to|ought to|need to|can|want to)(?: also| perhaps)? (?:say|tell you|mention|add|confess|warn you)(?: now| here| at the start| up ?front| straight away| plainly)? that (?=(?:i|we|the|this|it|there|our|my|your|you|they|a|an|no|nobody)\b)/, example: 'I should tell you now that we stay with the old mill' },
  { id: 'confess', pattern: /^(?:i|we) (?:must|have to) (?:own up to|admit|confess) (?:an error|a mistake|something|one thing)[,:] (?=\S+ \S+)/, example: 'I must own up to an error: we left out the mill' },
  { id: 'turns_out', pattern: /^(?:it (?:turns out|appears|seems)|turns out)(?: that)?,? (?=(?:i|we) )/, example: 'It turns out that we need a second lift' },
  { id: 'one_more', pattern: /^(?:(?:and|oh|also),? )*(?:(?:only |just )?(?:one|another|a|the) (?:more |last |final |other |small |quick )*(?:thing|point|note|question)|last(?:ly| thing)|ps|p\.s\.|fyi|heads[- ]up|update|side note)[:,] (?=\S+ \S+)/, example: 'One more thing: the new form is lovely' },
  { id: 'stance_phrase', pattern: /^(?:to be (?:honest|fair|frank|clear|blunt|balanced)|in (?:all )?(?:honesty|fairness|short)|for the record|for what it(?:'s| is) worth|from (?:my|our) (?:side|point of view|end)|on (?:my|our) side|as i said|like i said|as you know|you know|i mean|mind you|by the way|between (?:us|you and me)|in (?:my|our) (?:view|opinion)|personally|frankly|honestly|obviously|of course|at the end of the day|for planning purposes|if you ask me|if i(?:'m| am) (?:honest|being honest)),? /, example: 'From our side, the pilot went well' },
  { id: 'say', pattern: /^(?:i|we) (?:would|'d|have to|must|can|should|want to|wanted to|will|'ll|do|need to|'m going to|may)? ?(?:just |only |really |also )?(?:say|add|note|admit|repeat|mention|tell you|point out|stress),? (?:plainly |again |here |always,? )?(?:that )?(?=(?:i|we|the|this|that|it|it's|our|my|your|you|there|there's|they|a|an|no|nobody|nothing|most|all|some)\b)/, example: 'I would say the reports are clear' },
  { id: 'afraid', pattern: /^(?:i|we)(?:'m| am|'re| are) afraid (?:that )?(?=(?:the|our|my|your|it|it's|we|we've|i|there|there's|this|that's|no|\d[\d,.]*) )(?!.*\b(?:will|might|may|would|could|going to|won't)\b|.*'ll\b)/, example: "I'm afraid the hall is too small" },
  { id: 'saying', pattern: /^(?:i|we)(?: am| are|'m|'re)? (?:just |only )?(?:saying|telling you)(?: that)? (?=(?:i|we|the|this|that|it|it's|our|my|your|you|there|they)\b)/, example: "I'm saying I can't sign it" },
  { id: 'tell_you', pattern: /^(?:i|we) (?:(?:just |only )?told|tell) you (?:already |now |again |once more )?(?:that )?(?=(?:the|our|my|this|it|it's|there|there's|nobody|nothing|no)\b)/, example: 'I tell you again the mill is shut' },
  { id: 'told', pattern: /^(?:i|we)(?: have|'ve)? (?:just |also )?told (?:you|him|her|them|\p{L}+(?: \p{L}+)?) (?:already |once |before )?(?:that )?(?=(?:i|we)\b)/u, example: "I told Mr Smith that I don't want a trial" },
  { id: 'changed_mind', pattern: /^(?:i|we)(?: have|'ve)? changed (?:my|our) minds?,? (?:and )?(?=(?:i|we)\b)/, example: "We've changed our mind, we want the yearly plan" },
  { id: 'while', pattern: /^(?:and |but |so )?while (?:(?:it's|it is|that's|we're|we are|i'm|i am|you're|you are|i have|we have) (?:still |all )?(?:running|recording|on|at it|here|talking|together|(?:you|them|him|her) (?:here|on)|on (?:it|this|that|the (?:line|phone|call|subject|topic)))|i (?:remember|think of it)), (?=(?:i|we|the|our|my|your|this|that|there)\b)/, example: "While it's running, we like the new hall" },
  { id: 'afraid', pattern: /^(?:i|we)(?: am| are|'m|'re) afraid (?:that )?(?=(?:i|we|it|it's|there|there's|that's)\b)/, example: "I'm afraid we have no budget" },
  { id: 'notice', pattern: /^(?:i|we) (?:notice|note|find|know|see|feel|suppose|guess|gather)(?: that)? (?=(?:i|we)\b)/, example: 'I notice that I check it less' },
  { id: 'has_told', pattern: /^what \p{L}+(?:'s| has)? (?:told|tells|said to|says to|keeps telling) (?:me|us) is (?:that )?(?=\S+ \S+)/u, example: 'What Ana has told me is that the mill is shut' },
  { id: 'my_view', pattern: /^(?:and )?(?:my|our)(?: own| honest| best)? (?:view|feeling|impression|bet|opinion|understanding|sense) is,? (?:that )?(?=\S+ \S+)/, example: 'My own view is that the old mill stays' },
  { id: 'rest_is', pattern: /^(?:and )?(?:the (?:rest|thing|point|fact|truth|problem|trouble|issue) is|my point is|(?:my|our)(?: main| only| biggest| real)? (?:worry|problem|concern|fear) is|it's(?: just| only)?|it is(?: just| only)?|what matters is|the main thing is) that (?=\S+ \S+)/, example: 'The thing is that nobody answers' },
]

/** Between commas these interrupt and say nothing: "the app, I mean, it is pretty". */
const MIDDLES = /, (?:i mean|i know|i think|i guess|i suppose|you know|you see|you understand|mind you|by the way|(?:can|would) you believe(?: it)?|believe it or not|to be (?:honest|fair|frank)|honestly|frankly|as i said|like i said|(?:and )?i quote),(?= )/

/** Words by which people are addressed in the middle of what they are told. */
export const VOCATIVES = /^(?:folks|guys|everyone|everybody|all|both|dear|team|sir|madam|mate|friends|gentlemen|ladies)$/i

const THANKED = /\b(?:thanks|thank you|cheers)(?: so much| very much| a lot| again)?\s*$/i
const WHAT_FOR = /^for [^,;.!?]{2,70}[,;]\s+(?:(?:and|but|though)\s+)?(?=\S+ \S+)/i

/** A quote without what its speaker gives thanks for, where the thanks stand before it: "Thanks | for the offer, we take it". */
export const withoutThanks = (quote: string, before: string): string => (THANKED.test(before) ? quote.replace(WHAT_FOR, '') : quote)

/** A clause of its own in brackets behind some words: "the survey came late (that one's on us)". */
const IN_BRACKETS = /(?<=\S+ \S+ \S+) \((?=[^()]*\b(?:is|are|was|were|has|have|will|'s|'re|'m|i|we)\b)[^()]+(?:\)|$)/gi

/** A clause without the asides at its ends. Lower-case patterns are tried on the clause with plain apostrophes. */
export function withoutAsides(clause: string): string {
  let text = clause.replaceAll('’', "'").replace(IN_BRACKETS, '').replace(/[\s.!?…]+$/, '').trimStart()
  for (let round = 0; round < 3; round++) {
    const before = text
    for (const { pattern } of HEADS) {
      const found = pattern.exec(text.toLowerCase())
      if (found && text.slice(found[0].length).split(/\s+/).length >= 3) text = text.slice(found[0].length).trimStart()
    }
    // "… and, honestly, we left": what joined goes on to join.
    text = text.replace(new RegExp(`(\\b(?:and|but|so|because|that))?${MIDDLES.source}`, 'i'), (_, joint?: string) => joint ?? ',')
    for (const { id, pattern } of TAILS) {
      const found = pattern.exec(text.toLowerCase())
      if (found && text.slice(0, found.index).split(/\s+/).length >= (id === 'i_think' ? 2 : 3)) text = text.slice(0, found.index)
    }
    if (text === before) return text
  }
  return text
}
