import type { Rule } from '@/lib/shared/rule'
import { CONCESSION, pullIn } from './pulls'

const ADV = String.raw`(?:(?:completely|totally|already|pretty|much|fully|absolutely|really|very|so|quite|just|still|now|also|definitely|certainly|all|honestly|simply|basically|actually|genuinely|truly|extremely|more than|not|far from|a bit|rather) )*`
const WE = String.raw`(?:i|we)(?:'m|'re| am| are|'ve been| have been)`

/** `alone`: a rep who reads it without what was said before understands it. */
type Verdict = Rule & { alone: boolean }

/** Short sentences by which somebody says outright where they stand; lower case, plain apostrophes, without what opens them. */
export const VERDICTS: readonly Verdict[] = [
  { id: 'won_over', alone: true, pattern: new RegExp(String.raw`^(?:(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is)|(?:(?:my|our|the) )?(?:\p{L}+ ){1,2}?is) ${ADV}(?:sold|on board|convinced|won over|all in|dead against|bought in|behind (?:it|this|you))(?: (?:on|by|with) (?:it|this|that|you|the idea))?$`, 'u'), example: 'My boss is on board' },
  { id: 'will_surely', alone: true, pattern: /^(?:i|we)(?:'ll| will|'re going to| are going to|'d| would) (?:definitely|certainly|absolutely|gladly|happily|of course) (?:renew|sign|stay|extend|recommend|buy|go ahead|continue|take|keep)\b/, example: "We'll definitely renew" },
  { id: 'outgrown', alone: true, pattern: new RegExp(String.raw`^(?:i|we)(?:'ve| have) ${ADV}outgrown\b`), example: "We've just outgrown you" },
  { id: 'prefers', alone: false, pattern: /^(?:i|we)(?:'d| would)? (?:still |really |much |definitely )?prefer (?:this|that|yours|your|you|it|the)\b/, example: 'I prefer this one' },
  { id: 'would_pick', alone: false, pattern: /^(?:i|we)(?:'d| would) (?:still |definitely |always )?(?:pick|choose|go with|take|buy) (?:you|yours|this|it|the)\b/, example: "I'd pick yours over both of them" },
  { id: 'would_rather', alone: true, pattern: /^(?:i|we)(?:'d| would) (?:much |far |still )?(?:rather|sooner) (?:stay|keep|wait|pay|use|build|buy|start)\b/, example: "I'd rather stay" },
  { id: 'content', alone: true, pattern: new RegExp(String.raw`^${WE} ${ADV}(?:pleased|happy|unhappy|disappointed|impressed|delighted|satisfied|frustrated|thrilled|uncomfortable|worried|concerned|nervous) (?:with|by|about) (?!it$|that$|this$|you$|him$|her$|them$)`), example: "I'm really pleased with where we are" },
  { id: 'mood', alone: true, pattern: new RegExp(String.raw`^(?:(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is| was| were)|(?:(?:my|our|the) )?(?:[\p{L}-]+ ){1,4}(?:is|are|was|were|remains?|isn't|aren't|wasn't)|(?:i'm|we're) not) ${ADV}(?:cautiously |increasingly )?(?:neutral|optimistic|pessimistic|torn|undecided|unmoved|unconvinced|sceptical|skeptical|supportive|lukewarm|enthusiastic|indifferent|ambivalent|hesitant|reluctant|wary|unimpressed|furious|livid|on the fence|(?<=n't |not )(?:convinced|sold|impressed|persuaded))(?: either| yet| at all)?$`, 'u'), example: "I'm cautiously optimistic" },
  { id: 'still_keen', alone: true, pattern: /^(?:definitely |very much )?(?:still|very|extremely|no longer|not) (?:very |really |definitely |much )*(?:interested|keen|on board|committed)$/, example: 'Still very keen' },
  { id: 'flag', alone: false, pattern: /^(?:this|that|it|which)(?:'s| is|'d be| would be) (?:just |really |honestly |simply )?(?:a|an|our|my) (?:big |huge |real |massive |major |total |complete |absolute )?(?:red flag|deal ?-?breaker|show ?-?stopper|no-go|no-brainer|game ?-?changer|non-?starter|blocker)\b/, example: "That's a red flag" },
  { id: 'signed_with', alone: true, pattern: /^(?:the|our) (?:contract|agreement|deal) with (?!you\b)\p{L}+(?: \p{L}+)? (?:is|has been) (?:now |already )?signed$/u, example: 'Our contract with Fleetly is signed' },
]

/**
 * Constructions that are heard as well, however seldom the model has seen them: of such sentences of up to 16 words in the labelled
 * conversations 136 of 151 are labelled. Those marked true are understood alone.
 */
const HEARD: Readonly<Record<string, boolean>> = {
  not_leaving: true, nobody_leaves: true, not_switching: true, no_new_round: false, you_rather: true, hates_to_lose: false, removes_doubt: false, mind_at_rest: false,
  no_fault: false, no_complaints: false, had_none: false, and_not_one: false, bad_is_down: false, harm_avoided: false, dreaded_but: false, fine_if: false, accepts_if: false,
  you_should_have: false, should_have_been: false, would_have_thought: false, cannot_say_yes: false, less_trust: false, got_worse: false, tight: false, stopped_relying: false,
  will_not_take_it: false, if_not_no: false, formal_notice: true, not_renewing: true, needs_no_successor: true, chose_another: true,
}

const OPENING = /^(?:(?:and|but|so|well|yes|yeah|no|because|honestly|look|okay|ok|oh|right|personally),? )+/

/** For each verdict in a sentence, whether it is understood alone. */
function verdictsIn(sentence: string): boolean[] {
  const plain = sentence.trim().replace(CONCESSION, '').replace(/[.!…\s]+$/, '').replace(OPENING, '')
  const heard = HEARD[pullIn(sentence)?.id ?? '']
  return [...VERDICTS.filter(({ pattern }) => pattern.test(plain)).map(({ alone }) => alone), ...(heard === undefined ? [] : [heard])]
}

/** Does a sentence say outright where somebody stands? `sentence` in lower case with plain apostrophes. */
export const isVerdict = (sentence: string): boolean => verdictsIn(sentence).length > 0

/** Is it one that is understood alone? */
export const isPlainVerdict = (sentence: string): boolean => verdictsIn(sentence).includes(true)
