import { readProposition } from '@/lib/beliefs/normalize'
import { replacedIn, resetsValue } from '@/lib/beliefs/replaced'
import { choosesByName } from '@/lib/beliefs/turnabout-reach'
import { MOVES, nameRivals, recalls } from '@/lib/beliefs/turnabout-value'
import type { Turnabout } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { saysOnlyNow, TURNABOUTS, type TurnaboutRule } from './rules/turnabouts'

/** What a span says about an earlier belief of its holder. */
export type Turned = {
  turnabout: Turnabout
  /** In words that nobody uses otherwise, and its own. */
  firm: boolean
  /** What was said right before it, which may name what is given up where the span does not; '' if nothing was. */
  former: string
}

/** Not yet, or only if: "once that is fixed", "that would settle it". */
const OPEN = /\b(?:if|once|until|unless|would|could|should|might|may|will|won't|can't|cannot|need(?:s)? to|ha(?:s|ve) to|hope|hoping|wish|want(?:s|ed)?|waiting|whether|assuming|suppose|let's|before|when)\b|(?:'ll|'d)\b|\?\s*$/
/** What was wanted, of something that is here: "we've got the connection we wanted". */
const ASKED = /\b(?:i|we) (?:have |had |'d )?(?:wanted|needed|asked|requested|were waiting)\b/g
/** Solved, if something comes yet: "it is settled once I have it in writing". */
const ONLY_IF = /^,? (?:only )?(?:if|once|when|as soon as|unless|provided|after)\b/
/** What they may do one day: "she'll come round". */
const AHEAD = /\b(?:will|would|could|might|may|should|can't|cannot|won't|hope)\b|(?:'ll|'d)\b/
/** A question of its own behind it: "we've decided not to do it ourselves, so could you quote it?" */
const ASKS_ON = /[,;.–—] ?(?:(?:so|and|but|then) )*(?:could|can|would|will|do|does|what|when|how|where|who|is|are|shall)\b[^,;]*\?\s*$/
/** Denied right before it: "has not been resolved", "that never answered my question". */
const DENIED = /\b(?:not|never|hardly|barely|nothing|nobody|none|far from|half|partly|yet to)\b|n't\b/
/** A marker alone, before or after the sentence with the words: "I take that back.", "I was wrong." */
const BARE_WORDS = 9
/** As many words say nothing by themselves. */
const THROWN_IN = 3
/** Sentences and words back to which a turn of mind may refer. */
const FORMER = { sentences: 3, words: 60, least: 3 } as const

/** Their word of now: "I need seventy-two", "it is more like five", "so write five". */
const RESTATES = /\b(?:correct|right|real|actual|true|new|final|exact) (?:number|figure|date|value|amount|count) is\b|\b(?:i|we)(?:'m|'re|'ve|'d|'ll| am| are| have| would| will)?(?: now| only| still| really| just| rather| go| got)* (?:at|need|want|have|ask|count|carr(?:y|ied)|plan|expect|reckon|say|put|make|take|with|for|up to|down to)\b|\b(?:it|that|this)(?:'s| is|'ll be| will be| has to be| became| should be)(?! still)\b|\b(?:make|call) (?:it|that)\b|^\W*(?:so |then |please |better )*(?:write|put|say|take)\b|\b(?:is|are|'s) (?:really |quite |actually |just |perfectly )?(?:enough|fine|plenty)\b|\b(?:more like|rather|instead|in fact|now)\b/i

/** A result or a delivery is our merit where praise or our promise stands beside it: "The manual came. It is good." */
const PRAISED = /^\W*(?:(?:and|but|so|yes|ok|okay) )*(?:(?:it|that|this|they|all|everything)(?:'s| is| was|'re| are| were| works?| looks?)? (?:\w+ ){0,2}(?:good|fine|great|perfect|excellent|clear|complete|right|well)|ok(?:ay)?|thank(?:s| you)\b.*|well done|(?:i'm|i am|we're|we are) (?:\w+ )?(?:happy|pleased|satisfied|glad|impressed))\W*$|\b(?:you(?:'d| had)? promised|as (?:you )?promised|(?:what|more than|all) (?:i|we)(?:'d| had)? asked for)\b/i

function ruleIn(clause: string): TurnaboutRule | null {
  const text = clause.trim()
  return TURNABOUTS.find((rule) => {
    const found = rule.pattern.exec(text)
    if (!found) return false
    const head = text.slice(0, found.index)
    const whole = `${head}${found[0]}`
    if (rule.turnabout === 'withdraws' && !rule.act && (OPEN.test(whole.replace(ASKED, '')) || DENIED.test(withoutOwn(found[0])) || DENIED.test(head.split(/\s+/).slice(-3).join(' ')) || ONLY_IF.test(text.slice(whole.length)))) return false
    if (rule.turnabout === 'mind_change' && !rule.act && AHEAD.test((head.split(/[,;:]/).at(-1) ?? '').trim().split(/\s+/).slice(-2).join(' '))) return false
    return !/\b(?:if|unless|until|whether)\b/.test(head.split(/[,;]/).at(-1) ?? '') && (!/\?\s*$/.test(text) || ASKS_ON.test(text.slice(whole.length)))
  }) ?? null
}

/** Denials that belong to the marker itself: "not worried any more", "nothing was lost", "does not insist". */
const withoutOwn = (found: string): string =>
  /any ?(?:more|longer)|no (?:more|further)|nothing |insist|press|push|without/.test(found) ? '' : found

/** A value held up to somebody to say whether it is still so: "on the desks, is it still the four?", "last I heard was sixty". */
const HOLDS_UP = /\?\s*$|\b(?:still|you(?:'d| had)? said|we(?:'d| had)? said|last (?:i|we) (?:heard|had|knew)|you(?:'re| are) (?:at|on)|we have you (?:at|on|down)|i(?:'ve| have) (?:got |you )?(?:down|noted|written)|on my (?:side|list|sheet)|i(?:'d| had)? noted)\b/i
/** An answer of more words says more than the other value. */
const ANSWER_WORDS = 14
const SHORT_ANSWER = 6

type Sentence = { text: string; start: number; end: number }

/** Sentences of a turn with where they start. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$|[.!?])/g)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }))
}

/**
 * Does a span of a turn give up, correct or replace what its holder believed? Looked for in the span, in the rest of its
 * sentence, and in a short sentence right before or after that says nothing else ("I take that back.").
 * @param before what its speaker and whoever asked said right before the turn
 */
export function turnaboutIn(text: string, start: number, end: number, before = ''): Turned | null {
  const quote = text.slice(start, end)
  const sentences = sentencesOf(text)
  const at = sentences.findIndex((sentence) => start < sentence.end && end > sentence.start)
  const around = [sentences[at - 1], sentences[at + 1]]
  const turned = (turnabout: Turnabout, firm: boolean): Turned => ({ turnabout, firm, former: formerOf(text, start, before) })
  const own = ruleIn(lowered(quote))
  // That it is so now is the least that can be said of a turn: what stands around it may say more.
  const isNow = own !== null && saysOnlyNow(quote)
  // A value in the place of another says more than that something came or is right by now.
  if (own && !isNow && !(own.turnabout === 'withdraws' && own.firm !== true && replacedIn(quote) !== null && resetsValue(quote))) {
    const praise = own.turnabout === 'withdraws' ? around.find((next) => next !== undefined && PRAISED.test(next.text)) : undefined
    const { former } = turned(own.turnabout, false)
    // What we had promised may be the very number that was asked for.
    return { turnabout: own.turnabout, firm: own.firm === true || praise !== undefined, former: praise && praise.start > start ? `${former} ${praise.text.trim()}`.trim() : former }
  }
  if (choosesByName(quote)) return turned('mind_change', false)
  const word = takenBack(quote, sentences, at)
  if (word !== null) return { turnabout: 'mind_change', firm: true, former: word }
  const recap = recapOf(quote, sentences, at)
  if (recap !== null) return { turnabout: 'mind_change', firm: true, former: recap }
  const asked = at <= 1 ? askedAbout(quote, before) : null
  const isAnswer = asked !== null && HOLDS_UP.test(asked) && quote.split(/\s+/).length <= ANSWER_WORDS
  if (resetsValue(quote) && !isAnswer) return turned('mind_change', replacedIn(quote) !== null)
  if (asked !== null) return { turnabout: 'mind_change', firm: isAnswer, former: asked }
  const whole = sentences[at]
  if (!whole) return null
  const rest = ruleIn(lowered(whole.text))
  if (rest?.firm) return turned(rest.turnabout, false)
  for (const next of around) {
    if (!next || next.text.trim().split(/\s+/).length > BARE_WORDS) continue
    const bare = ruleIn(lowered(next.text))
    if (bare?.firm && !bare.whole && (next.start < start || bare.act)) return turned(bare.turnabout, false)
  }
  const closing = pastAWord(sentences, at)
  const closed = closing && closing.text.trim().split(/\s+/).length <= BARE_WORDS ? ruleIn(lowered(closing.text)) : null
  if (closed?.firm && closed.act && closed.turnabout === 'withdraws') return turned('withdraws', false)
  return isNow ? turned('mind_change', false) : null
}

/** The sentence after the next one, where that is only thrown in ("So, fair play."). */
function pastAWord(sentences: readonly Sentence[], at: number): Sentence | undefined {
  const next = sentences[at + 1]
  return next && next.text.trim().split(/\s+/).length <= THROWN_IN ? sentences[at + 2] : undefined
}

/** The last sentences before a place in a turn, and before the turn where it has too few. */
function formerOf(text: string, start: number, before: string): string {
  const said = [before, text.slice(0, start)].flatMap((part) => part.split(/(?<=[.!?])\s+|\n/)).map((part) => part.trim()).filter((part) => part !== '')
  // The beginning of its own sentence, cut off.
  if ((said.at(-1) ?? '').split(' ').length < FORMER.least) said.pop()
  return said.slice(-FORMER.sentences).join(' ').split(/\s+/).slice(-FORMER.words).join(' ')
}

/** What was said right before the turn, if it names the value that the span says to be another one: "All set for the twentieth?" */
function askedAbout(quote: string, before: string): string | null {
  if (/\?\s*$/.test(quote)) return null
  // Whether it is still so may be answered by the other value alone.
  const answers = (sentence: string): boolean => MOVES.test(quote) || (/\bstill\b.*\?/i.test(sentence) && quote.split(/\s+/).length <= SHORT_ANSWER)
  const last = before.split(/(?<=[.!?])\s+/).slice(-FORMER.sentences)
  return last.findLast((sentence) => answers(sentence) && nameRivals(quote, sentence)) ?? null
}

/** One's own word of before: "I said in spring it was the cheap option", "I told Ben I'd go to ten". */
const OWN_WORD = /^\W*(?:(?:and|but|so|well|yes|no|look|okay)[, ]+)*(?:(?:back )?in (?:the )?\w+,? |last \w+,? |at (?:the start|first),? )?(?:i|we)(?:'d| had|'ve| have)? (?:said|told \p{L}+|thought|wrote|believed|promised \p{L}+|agreed|swore)\b/iu
/** … and that it holds no more, without a word for what it was: "It isn't", "I'll not", "I won't". */
const NOT_SO = /^\W*(?:(?:and|but|so|well|now|no)[, ]+)*(?:(?:it|that|this)(?: isn't| is not|'s not| wasn't| was not| doesn't| won't)|(?:i|we)(?:'ll not| won't| will not| don't| can't| cannot| no longer do| shan't))(?=[\s,]*(?:$|[.;!]|[,;] ?(?:i|we|not|so)\b| any ?more| now\b))/iu

/** The sentence right before with its speaker's own word, if a span says that it is not so. */
function takenBack(quote: string, sentences: readonly Sentence[], at: number): string | null {
  const before = sentences[at - 1]?.text ?? ''
  return NOT_SO.test(quote.replaceAll('’', "'")) && OWN_WORD.test(before.replaceAll('’', "'")) ? before.trim() : null
}

/** Is a quote no more than a former word of its speaker's, which a turn of mind beside it takes back? That is no belief any more. */
export const isFormerWord = (quote: string, former: string): boolean => former.includes(quote.trim()) && (OWN_WORD.test(quote.replaceAll('’', "'")) || recalls(quote))

/** Nothing but a number: "One thirty-one." */
const isBareValue = (quote: string): boolean => quote.split(/\s+/).length <= 4 && readProposition(quote).stems.size === 0 && readProposition(quote).numbers.size > 0 && !/^\W*the\b/i.test(quote)

/** The sentence right beside it in which its speaker recalls another value, if a span states the one of now. */
function recapOf(quote: string, sentences: readonly Sentence[], at: number): string | null {
  if (!(RESTATES.test(quote) || isBareValue(quote)) || recalls(quote) || /\?\s*$/.test(quote) || replacedIn(quote) !== null) return null
  const beside = [sentences[at - 1], sentences[at - 2], sentences[at + 1]].find((sentence) => sentence && recalls(sentence.text) && nameRivals(quote, sentence.text))
  return beside ? beside.text.trim() : null
}
