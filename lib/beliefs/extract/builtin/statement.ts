import type { Kind, Stance } from '@/lib/shared/vocabulary'
import { fromCondition } from './condition'
import { finish } from './finish'
import { withFront } from './fronted'
import { withObject } from './fronted-object'
import { leadOf } from './lead'
import { fromOrder, NO_ORDER } from './order'
import { fromQuestion } from './questions'
import { bare, conjugated, hasOrIs, lowerFirst, ofSpeaker, retell, thirdPerson, wordsOf } from './retell'
import { VOCATIVES, withoutAsides } from './rules/asides'
import { PREPOSITION } from './rules/connectives'
import { withoutInterjections } from './rules/interjections'
import { ADVERBS, CONDITION, FEELING, isAdverb, isVerb, MODALS, PLAIN_VERBS } from './rules/verbs'
import { withoutSpeech } from './speech'
import { withInfinitive } from './wanted'

export type StatementInput = {
  /** The quote, without the holder's name where somebody else holds it. */
  clause: string
  kind: Kind
  stance: Stance
  /** True if the holder's own name was cut off the front: what follows starts with their verb. */
  subjectDropped: boolean
  /** Words that keep their capital: people, products, places. */
  proper: ReadonlySet<string>
  /** Names and first names of people, as they are addressed. */
  people: ReadonlySet<string>
}

const OPENING = /^(?:and|but|so|well|yes|yeah|yep|no|ok|okay|oh|then|also|because|or|plus|hi|hello|look|see|honestly|frankly|like|sure|fine,|right,|good,|great,|which|realistically|anyway|anyways|though|fwiw|tbh|imo|imho|btw),?$/i
/** These open a clause only before a comma or its subject: "no we can't", but "no more than two"; "look, it works", but "look at the bill". */
const OPENING_OR_MORE = /^(?:no|like|look|see)$/i
const SUBJECT = /^(?:i|we|you|he|she|they|it|it's|that's|there|there's|this)$/i

/**
 * One third-person clause of at most twenty-four words without the holder: "I don't need five dashboards" →
 * "Does not need five dashboards". First-person words never remain.
 */
export function toStatement(input: StatementInput): string {
  const { clause, restore } = withoutSpeech(input.clause)
  return restore(retold({ ...input, clause }))
}

function retold(input: StatementInput): string {
  const clause = input.subjectDropped ? input.clause.replace(/^\s*(?:'s|’s)?\s*,[^,]{1,40},/, ' ') : input.clause
  const feared = input.subjectDropped ? null : FEARED.exec(clause.replaceAll('’', "'"))
  if (feared?.[1]) return finish(['Worries that', ...lowerFirst(retell(wordsOf(feared[1])), input.proper)])
  const worry = input.subjectDropped ? null : ONLY_WORRY.exec(clause.replaceAll('’', "'"))
  if (worry?.[1]) return finish(['Is worried about', ...lowerFirst(retell(wordsOf(worry[1])), input.proper)])
  const words = withoutVocatives(opened(wordsOf(withoutAsides(withoutInterjections(clause)))), input.people)
  if (words.length === 0) return finish([leadOf(input, []), ...opened(wordsOf(input.clause))])
  return finish(told(withInfinitive(undivided(answered(begun(words)))), input))
}

/** What is named as a fear is told as one: "my fear is that we get locked in" does not say that they are. */
const FEARED = /^\W*(?:(?:and|but|so|well|honestly|frankly),? )*(?:my|our)(?: main| only| big| biggest| real| one)? (?:worry|concern|fear) is that (\S+ \S.*)$/is

/** "Only thing nagging at me is the key", "only worry is the key". */
const ONLY_WORRY = /^\W*(?:(?:and|but|so|well|honestly|frankly),? )*(?:(?:the|my|our) )?(?:(?:(?:only|one|other|small|little) )+(?:worry|niggle|concern|gripe|snag|fear)|(?:(?:only|one|main|other|small|little) )*thing (?:that(?:'s| is)? |which (?:is )?)?(?:still |really )?(?:niggl(?:ing|es)|nag(?:ging|s)|bother(?:ing|s)|worr(?:ying|ies)|bug(?:ging|s))(?: at)? (?:me|us))(?: (?:for me|for us|so far|here|left|now))? (?:is|are) (?!that\b|how\b|whether\b|if\b|what\b|why\b|we\b|i\b|not\b|you\b|it\b|they\b|gone\b|no\b)(\S+ \S.*|\S{4,})$/is

/** "I'd been, I was waiting for it": begun, and begun again, where nothing was said yet. */
function begun(words: readonly string[]): readonly string[] {
  const again = words.findIndex((word, i) => i > 1 && i < 5 && /^(?:i|we)$/i.test(word) && words[i - 1]?.endsWith(',') === true)
  const isCutOff = again > 0 && /^(?:i|we)$/i.test(words[0] ?? '') && /^(?:'d|'ll|'ve|'m|'re|been|be|being|a|an|the|to|my|our|of|just)$/.test(bare(words[again - 1]))
  return isCutOff ? words.slice(again) : words
}

const NO = /^(?:not|no|never|nobody|nothing|none|neither|nor)$/
const SMALL_WORD = /^(?:not|no|in|on|at|for|of|the|a|an|this|that|my|our|any|just)$/

/** "Not this year, no, nothing is planned for this year": a piece in front of its "no", which says nothing more, and may be said again. */
function answered(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word.endsWith(','))
  const particle = bare(words[end + 1])
  const piece = words.slice(0, end + 1).map(bare)
  if (end < 0 || end > 5 || words.length - end < 5 || piece.some(isVerb) || !/,$/.test(words[end + 1] ?? '')) return words
  if (!(/^(?:yes|yeah|yep|sure)$/.test(particle) || (/^(?:no|nope)$/.test(particle) && piece.some((word) => NO.test(word))))) return words
  const rest = words.slice(end + 2)
  const isSaidAgain = piece.every((word) => SMALL_WORD.test(word) || rest.some((each) => bare(each).replace(/'s$/, '') === word)) && (!piece.some((word) => NO.test(word)) || rest.some((word) => NO.test(bare(word)) || /n't$/.test(word)))
  return isSaidAgain ? rest : [...words.slice(0, end + 1), ...rest]
}

/** A subject that is taken up again, or cut off, before its verb: "Four good weeks, that would be a tale", "our buyer, will ask". */
function undivided(words: readonly string[]): readonly string[] {
  const comma = words.findIndex((word) => word.endsWith(','))
  if (comma < 1 || comma > 5) return words
  const subject = words.slice(0, comma + 1)
  if (subject.some((word) => isVerb(bare(word))) || /^(?:i|we|you|he|she|they|it|if|when|then|now|no|yes|not)$/.test(bare(words[0]))) return words
  const taken = /^(?:it|that|he|she|they)('s|'re|'ve|'ll)?$/.exec(bare(words[comma + 1]))
  if (taken && /^(?:our|my|the|your|this|that|these|those)$/.test(bare(words[0])) && (taken[1] || /^(?:is|are|was|were|has|have|does|do|had)$/.test(bare(words[comma + 2])))) {
    const verb = taken[1] === "'s" ? [hasOrIs(words.slice(comma + 2))] : taken[1] ? [{ "'re": 'are', "'ve": 'have', "'ll": 'will' }[taken[1]] ?? ''] : []
    return [...subject.slice(0, -1), (subject.at(-1) ?? '').replace(/,$/, ''), ...verb, ...words.slice(comma + 2)]
  }
  const again = /^(?:that|this|it|they)$/.test(bare(words[comma + 1])) ? 1 : /^(?:our|my|the|your)$/.test(bare(words[0])) ? 0 : -1
  if (again < 0 || !MODALS.has(bare(words[comma + 1 + again]))) return words
  return [...subject.slice(0, -1), (subject.at(-1) ?? '').replace(/,$/, ''), ...words.slice(comma + 1 + again)]
}

/** A judgement that leaves out what it is about: "Still more than we were promised". */
const FRAGMENT = /^(?:still|too|far|much|way|hardly|barely|almost|nearly)$/

/** Counts what is told: "Third, if she signs it". */
const COUNTING = /^(?:(?:first|second|third|fourth|fifth|one|two|three),|(?:first|second|third|last)ly,?)$/i
/** A list by figures: "2 they still need minding". */
const isListed = (word: string, next: string): boolean => /^\d[.)]?$/.test(word) && SUBJECT.test(next)

function opened(words: string[]): string[] {
  let from = 0
  while (words.length - from > 2 && (opensBefore(words[from] ?? '', words[from + 1] ?? '', words.slice(from)) || COUNTING.test(words[from] ?? '') || isListed(words[from] ?? '', words[from + 1] ?? ''))) from++
  return words.slice(from)
}

/** "Because it has no hook we poll it": what follows from the reason is said behind it. */
const followsFrom = (words: readonly string[]): boolean =>
  !/^(?:if|when|what|whatever|once|unless|i|we)$/i.test(words[1] ?? '') && words.some((word, i) => i > 3 && /^(?:i|we)$/i.test(word) && !words.slice(1, i).some((each) => /^(?:and|or|but)$/i.test(each)) && !isVerb(bare(words[i - 1])) && !/^(?:and|or|but|that|which|what|who|if|when|how|where|why|than|as|so|because|until|before|after|since|unless|while|whether|like|all|everything|anything|nothing|things?)$/.test(bare(words[i - 1])) && words.slice(1, i).some((each) => isVerb(bare(each))))

/** "As we have no room for it": a reason, of which nothing follows here. */
const isReasonAlone = (rest: readonly string[]): boolean =>
  /^as$/i.test(rest[0] ?? '') && /^(?:i|we|our|my|there|there's|nobody)$/i.test(rest[1] ?? '') && rest.length > 4 && !rest.some((word) => word.endsWith(',')) && !/^(?:said|say|agreed|discussed|know|see|mentioned|promised|told|understand|expected|wrote|asked|think|speak|go|went|'ve|have)$/.test(bare(rest[2]) === "'ve" || bare(rest[2]) === 'have' ? (/^(?:said|agreed|discussed|seen|mentioned|promised|told|written|asked)$/.test(bare(rest[3])) ? 'said' : '') : bare(rest[2]))

const opensBefore = (word: string, next: string, rest: readonly string[]): boolean => isReasonAlone(rest) || OPENING.test(word) && !/^(?:because of|so far)$/i.test(`${word} ${next}`) && !(/^because$/i.test(word) && followsFrom(rest)) && (!OPENING_OR_MORE.test(word) || SUBJECT.test(next) || (/^(?:no|look)$/i.test(word) && /^(?:the|my|our|your|if)$/i.test(next)) || /^(?:but|so)$/i.test(next))

/** "Thanks for that, Ana" and "Ana, we need it" without the name of whoever is addressed. */
function withoutVocatives(words: string[], people: ReadonlySet<string>): string[] {
  const called = (word: string | undefined): boolean => word !== undefined && (people.has(word.replace(/,$/, '')) || VOCATIVES.test(bare(word)))
  let out = words
  if (out.length > 2 && called(out.at(-1)) && out.at(-2)?.endsWith(',')) out = [...out.slice(0, -2), (out.at(-2) ?? '').replace(/,$/, '')]
  if (out.length > 3 && out[0]?.endsWith(',') && called(out[0])) out = out.slice(1)
  return out.filter((word, i) => !(i > 1 && i < out.length - 1 && word.endsWith(',') && people.has(word.slice(0, -1)) && out[i - 1]?.endsWith(',') && /^(?:i|we|it|it's|he|she|they|you|this|that|that's|there|there's|the|our|my|your|if|when|and|but|because|not|no)$/i.test(out[i + 1] ?? '')))
}

function told(words: readonly string[], input: StatementInput): string[] {
  const { kind, proper } = input
  const at = (i: number): string => bare(words[i])
  if (input.subjectDropped) return ofHolder(words, input)
  if (isQuestion(input.clause) || asks(words)) return fromQuestion(words, kind, proper)
  if (/^(?:my|our)$/.test(at(0)) && /^(?:guess|hope)$/.test(at(1)) && at(2) === 'is' && words.length > 5) return [at(1) === 'guess' ? 'Guesses' : words.slice(3).some((word) => isVerb(bare(word))) ? 'Hopes' : 'Hopes for', ...retell(words.slice(at(3) === 'that' ? 4 : 3))]
  if (at(0) === 'hopefully' && words.length > 3 && (HOPED.test(at(1)) || /^\p{Lu}/u.test(words[1] ?? ''))) return ['Hopes', ...retell(words.slice(1))]
  if (at(0) === 'the' && GRADED.test(at(1)) && words.some((word, i) => i > 2 && bare(word) === 'the' && GRADED.test(at(i + 1)) && words[i - 1]?.endsWith(',') === true)) return ['Says', ...lowerFirst(retell(words), proper)]
  const conditional = fromCondition(words, input.proper)
  if (conditional) return conditional
  const valuedAt = words.findIndex((word, i) => i > 1 && i < 9 && /^(?:is|are)$/.test(word))
  // "The quick answer is appreciated": by whoever says so.
  if (valuedAt > 0 && at(words.length - 1) === 'appreciated' && words.slice(valuedAt + 1, -1).every((word) => isAdverb(word) || /^(?:much|very|most|greatly)$/.test(word)) && (/^(?:the|your|this|that|any|all|a|an|every)$/.test(at(0)) || !words.slice(0, valuedAt).some((word) => isVerb(bare(word)))) && !words.slice(0, valuedAt).some((word) => word.endsWith(',') || /^(?:that|which|who|what|i|we|you)$/i.test(word))) return ['Appreciates', ...lowerFirst(retell(words.slice(0, valuedAt)), proper)]
  const cleft = fromCleft(words, input.clause)
  if (cleft) return cleft
  const theirs = withTheirObject(words, proper)
  if (theirs) return ['Says', bare(words.find((word) => /^(?:he|she)$/.test(bare(word)))), ...theirs]
  const subject = words.findIndex((w, i) => i < (PREPOSITION.test(at(0)) ? 17 : 7) && /^(?:i|we)$/i.test(w))
  // "We are, if you show us": what they are was said before.
  if (subject === 0 && /^(?:are|am|'re|'m)$/.test(at(1)) && CONDITION.test(at(2))) return ['Says they are', ...retell(words.slice(2))]
  const broken = subject === 0 ? words.findIndex((word, i) => i > 0 && !ADVERBS.has(bare(word))) : -1
  // "I just, if it is a guess then it is a guess": begun, and begun again.
  if (broken > 1 && words[broken - 1]?.endsWith(',') === true && CONDITION.test(at(broken))) return told(words.slice(broken), input)
  // "We do not agree with each other": nobody does that alone.
  if (subject === 0 && at(0) === 'we' && /\b(?:each other|one another)\b/.test(words.join(' ').split(',')[0] ?? '')) return ['Says', ...retell(words)]
  if (subject === 0) return ofSpeaker(words.slice(1))
  if (subject > 0) {
    const fronted = withFront(words, subject, proper)
    if (fronted) return fronted
  }
  const plain = fromOrder(words) ?? fromBareVerb(words)
  if (plain) return plain
  if (at(0) === 'please' && NO_ORDER.test(at(1)) && words.length > 3) return told(words.slice(1), input)
  if (/^not$/.test(at(0)) && new RegExp(`^(?:${FEELING})$`).test(at(1))) return ['Is not', ...retell(words.slice(1))]
  if (/s$/.test(at(0)) && PLAIN_VERBS.has(at(0)) && (!isVerb(at(1)) || words.length === 2)) return told(['it', ...small(words)], input)
  if (at(0) === "didn't" && /^(?:want|need|think|like|expect|mind|know|feel|see|hear|realise|realize|mean)$/.test(at(1)) && words.length > 3) return ofSpeaker(words)
  if (/^(?:is|isn't|was|wasn't|has|hasn't|doesn't|didn't|does|did)$/.test(at(0)) && !(/n't$/.test(at(0)) ? /^(?:there|it|that|this|he|she|they)$/ : /^(?:there|it|that|this|he|she|they|i|we|you|the|a|any)$/).test(at(1))) return told(['it', ...small(words)], input)
  if (/^(?:gotta|got)$/.test(at(0)) && (at(0) === 'gotta' || at(1) === 'to')) return ['Has to', ...retell(words.slice(at(0) === 'got' ? 2 : 1))]
  if (/^(?:came|rose|fell|cost|saved|helped|solved|ruined|spoiled|spoilt)$/.test(at(0)) && !/^(?:by|and|or)$/.test(at(1)) && words.length > 2) return told(['it', ...small(words)], input)
  if (at(0) === 'been') return told(["it's", ...small(words)], input)
  if (judgesIt(words)) return told(['it', ...small(words)], input)
  if (at(0) === 'have' && /^(?:not|never|always|already|been|had)$/.test(at(1))) return ofSpeaker(words)
  if (MODALS.has(at(0)) || /^(?:can't|won't|cannot|haven't|havent|hadn't|wouldn't|couldn't|shouldn't)$/.test(at(0))) return ofSpeaker(words)
  if (OWN_DEED.test(at(0)) && !isVerb(at(1)) && !NO_DEED.test(at(1))) return ofSpeaker(words)
  const retold = retell(words)
  const main = words.findIndex((word) => /^(?:what|than|that|which|who|as|if|when)$/.test(bare(word)))
  if (FRAGMENT.test(at(0)) && !words.slice(0, main < 0 ? words.length : main).some((word) => isVerb(bare(word)))) return ['Thinks it is', ...lowerFirst(retold, proper)]
  const thing = main < 0 ? words : words.slice(0, main)
  // "A second key that fits": what they want is all that is named.
  const behind = main < 0 ? [] : words.slice(main + 1)
  const isOneThing = main < 0 || behind.length < (/^(?:who|which)$/.test(at(main)) ? 7 : 4)
  if (kind === 'priority' && WANTED.test(at(0)) && isOneThing && behind.filter((word) => isVerb(bare(word))).length < 2 && !thing.some((word, i) => isVerb(bare(word)) && !(i === thing.length - 1 && /ed$/.test(word))) && words.length > 2) return ['Wants', ...lowerFirst(retold, proper)]
  // "Too many changes to the plan": a complaint without a verb.
  if (input.stance === 'negative' && at(0) === 'too' && /^(?:many|few|much|little)$/.test(at(1)) && !thing.slice(3).some((word) => isVerb(bare(word)) || word.endsWith(','))) return ['Complains of', ...lowerFirst(retold, proper)]
  const lead = leadOf(input, retold)
  // "That we had to wait is too much": a clause is what is judged.
  return [at(0) === 'that' && lead.endsWith(' that') && /^(?:i|we|you|they|the|my|our|your|nobody|somebody|everybody)$/.test(at(1)) ? 'Thinks' : lead, ...lowerFirst(retold, proper)]
}

/** Opens the name of what they do not have yet. */
const WANTED = /^(?:a|an|another|more|some|better|clearer|faster|one)$/

/** Whoever is hoped to do something is named so. */
const HOPED = /^(?:the|a|an|this|that|these|those|my|our|your|his|her|their|i|we|you|he|she|it|they|there|it's|that's|there's|everybody|everyone|nobody|somebody|someone|nothing|all|both)$/
/** "The more we use it, the more we like it." */
const GRADED = /^(?:more|less|better|worse|[a-z]{3,}er)$/

const small = ([first = '', ...rest]: readonly string[]): string[] => [first.toLowerCase(), ...rest]

/** "Would be nice to have", "shouldn't even be our job": said of something, not of whoever says it. */
function judgesIt(words: readonly string[]): boolean {
  const be = words.findIndex((word, i) => i > 0 && i < 4 && bare(word) === 'be')
  return be > 0 && /^(?:can|could|will|would|should|must|may|might)(?:n't)?$|^(?:can't|won't|cannot)$/.test(bare(words[0])) && words.slice(1, be).every((word) => isAdverb(bare(word)) || bare(word) === 'not')
    && /^(?:a|an|the|my|our|too|nice|nicer|good|great|better|best|perfect|fine|ideal|useful|helpful|easy|easier|cheaper|worth|wonderful|lovely|brilliant|hard|harder|difficult|impossible|enough)$/.test(bare(words[be + 1]))
}

/** Of these "I" or "we" is left out: "said so at the start", "had a look". */
const OWN_DEED = /^(?:had|said|told|asked|saw|met|tried|thought|heard|bought|spoke|talked|expected|wanted|needed|hoped)$/
const NO_DEED = /^(?:by|of|and|or|but|i|we|you|he|she|they|better)$/

const isQuestion = (clause: string): boolean => /\?\s*["')]*$/.test(clause) || /^\W*(?:please )?(?:can|could|would|will|do|are|have|might|may|shall|should) (?:you|we|i)\b/i.test(clause)

/** A question whose mark was not heard: "what are we paying for", "where would the cap sit", "did we say June". */
const asks = (words: readonly string[]): boolean =>
  (/^(?:what|why|how|when|where|who)$/.test(bare(words[0])) && /^(?:is|are|am|was|were|do|does|did|would|should|can|could|will|have|has)(?:n't)?$|^(?:can't|won't)$/.test(bare(words[1])) && (/^(?:i|we|you|y'all|it|he|she|they|there)$/i.test(words[2] ?? '') || (MODALS.has(bare(words[1])) && /^(?:the|a|my|our|your)$/.test(bare(words[2])))))
  || (/^(?:would|could|can|will|does|do|did|is|are|should)$/.test(bare(words[0])) && /^(?:someone|somebody|anyone|anybody|everyone|everybody|there)$/.test(bare(words[1])))
  || (/^(?:did|does|is|was|were)$/.test(bare(words[0])) && /^(?:i|we|you|it|they|he|she)$/i.test(words[1] ?? ''))

/** What somebody else holds, after their name: their verb first, or words of theirs that have a subject of their own. */
function ofHolder(words: readonly string[], input: StatementInput): string[] {
  const rest = words
  const first = bare(rest[0])
  if (/^(?:tells?|told|telling|keeps?)$/.test(first)) {
    const from = rest.findIndex((w, i) => i > 0 && i < 4 && /^(?:me|us)$/i.test(w))
    const own = rest.slice(bare(rest[from + 1]) === 'that' ? from + 2 : from + 1)
    if (from > 0 && own.length > 1) return /^(?:he|she|they)$/.test(bare(own[0])) ? conjugated(own.slice(1)) : (withTheirObject(own, input.proper) ?? ['Thinks', ...lowerFirst(retell(own), input.proper)])
  }
  if (/^(?:the|a|an|this|that|that's|that'll|it|it's|it'll|it'd|there|there's|there'll|everything|nobody|nothing|[a-z]{3,}ing|these|those|they|we|our|my|your|you|he|she|to|of|in|no)$/.test(first) && rest.length > 2) {
    const own = first === 'that' ? rest.slice(1) : rest
    return /^(?:he|she|they|we)$/.test(bare(own[0])) ? conjugated(own.slice(1)) : (withTheirObject(own, input.proper) ?? ['Thinks', ...lowerFirst(retell(own), input.proper)])
  }
  return conjugated(rest)
}

/** "Anything over nine he won't look at", of what he holds: "Will not look at anything over nine". */
function withTheirObject(words: readonly string[], proper: ReadonlySet<string>): string[] | null {
  const subject = words.findIndex((word) => /^(?:he|she)$/.test(bare(word)))
  return subject > 1 && subject < 7 && !words.slice(0, subject).some((word) => isVerb(bare(word)) || /^(?:i|we|you|it|they|that|who|which|what|if|when|and|but)$/.test(bare(word))) ? withObject(words, subject, proper) : null
}

/** "What I can't see is where it goes" → "Cannot see where it goes"; "What I don't want: credits" → "Does not want credits". */
function fromCleft(words: readonly string[], clause: string): string[] | null {
  const first = bare(words[0])
  if (!/^(?:what|all)$/.test(first) || !/^(?:i|we)$/i.test(words[1] ?? '')) return null
  const is = words.findIndex((w, i) => i > 2 && i < 10 && /^(?:is|was)$/.test(bare(w)))
  // "All we ask for is a straight answer" → "Only asks for a straight answer".
  if (first === 'all') {
    const only = ofSpeaker(words.slice(2, Math.max(is, 2)))
    return is < 0 || words.length <= is + 1 ? null : [...(MODALS.has(only[0] ?? '') ? [only[0] ?? '', 'only', ...only.slice(1)] : ['only', ...only]), ...retell(words.slice(is + 1))]
  }
  // "What we get is closer to three": judged, and not named.
  if (first === 'what' && is > 0 && /^(?:closer|nearer|more|less|far|too|very|better|worse|slower|faster|cheaper|dearer|higher|lower|about|around|roughly|nearly|almost)$/.test(bare(words[is + 1]))) return null
  const about = words.findIndex((word, i) => i > 2 && i < is && word === 'about' && /^(?:it|this|that|them|you|him|her)$/.test(bare(words[i + 1])) && i + 2 === is)
  if (about > 0 && words.length > is + 1) return [...ofSpeaker(words.slice(2, about)), ...retell([...words.slice(is + 1), ...words.slice(about, is)])]
  if (is > 0 && words.length > is + 1) {
    // "What I will not do is sign": "do" stands for what follows.
    const end = bare(words[is - 1]) === 'do' && is > 3 ? is - 1 : is
    return [...ofSpeaker(words.slice(2, end)), ...retell(words.slice(is + 1))]
  }
  const listed = clause.includes(':') ? words.findIndex((w, i) => i > 2 && i < 10 && w.endsWith(',')) : -1
  return listed > 0 && words.length > listed + 1 ? [...ofSpeaker([...words.slice(2, listed), (words[listed] ?? '').slice(0, -1)]), ...retell(words.slice(listed + 1))] : null
}

const DEGREE = /^(?:a|bit|little|quite|very|really|rather|pretty|still|so|too|not)$/

/** A clause whose "I" was left out: "Sounds fair", "Happy with it", "Need it in May". */
function fromBareVerb(words: readonly string[]): string[] | null {
  const first = bare(words[0])
  // "Going live in May is out of the question": what they do is what is judged.
  if (/ing$/.test(first) && words.slice(2).some((word, i, rest) => /^(?:is|isn't|was|wasn't|would|wouldn't|will|won't|has|costs?|takes?)$/.test(bare(word)) && !rest.slice(0, i).some((each) => each.endsWith(',') || /^(?:that|what|which|who|how|if|when|where|why|because|and|but|as|whether)$/.test(bare(each))))) return null
  if (/^(?:still|just)$/.test(first) && /^(?:waiting|hoping|looking|trying|working|wondering|thinking|using|testing|paying|checking)$/.test(bare(words[1]))) return ['Is', first, ...retell(words.slice(1))]
  const degree = words.findIndex((word, i) => i < 3 && !DEGREE.test(bare(word)))
  if (degree > 0 && new RegExp(`^(?:${FEELING})$`).test(bare(words[degree])) && !/ing$/.test(bare(words[degree]))) return ['Is', first === 'bit' ? 'a bit' : first, ...retell(words.slice(1))]
  if (/^(?:still|really|also|just|only)$/.test(first) && /^(?:think|need|want|love|like|hate|prefer|hope|believe|feel|wish|trust|expect)$/.test(bare(words[1])) && words.length > 3) return conjugated(words)
  if (/^(?:sounds?|looks?|seems?|feels?)$/.test(first)) return ['Thinks it', thirdPerson(first), ...retell(words.slice(1))]
  if (new RegExp(`^(?:${FEELING})$`).test(first)) return ['Is', first, ...retell(words.slice(1))]
  if (/^(?:love|like|need|want|hate|prefer|hope|hoping|wish)$/.test(first)) return first.endsWith('ing') ? ['Is', first, ...retell(words.slice(1))] : [thirdPerson(first), ...retell(words.slice(1).map((word, i) => (words[i]?.endsWith(',') === true && /^(?:love|like|hate)$/.test(word) ? thirdPerson(word) : word)))]
  return null
}
