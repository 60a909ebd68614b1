import { contentWords } from './stands'
import { LEADS } from './rules/vague'

/** Names a thing that pronouns after it may stand for: "the yard", "their lease", "no scanner", "ninety". */
const NAMES_A_THING = /\b(?:the(?! vendor\b)|an?|their|his|her|its|no|any|every|each|some|another|many|most|all|both|two|three|four|five|six|seven|eight|nine|ten|\p{Lu}[\p{L}\p{N}]+|\d[\d.,]*\p{L}*) (?!(?:it|that|this|them|one|him)\b)[\p{L}\p{N}]|\p{Lu}\p{L}+|\b(?!(?:any|every|some|no)thing\b)\p{L}{3,}(?:tion|ment|ity|ness|ance|ence|age|ing)s?\b/u
/** Stand for something, where no noun of theirs follows. */
const POINTER = /\b(?<!\bbelieve )(?:it|them|him|those|these)\b(?! (?:of|thing|day|more|who|which|that)\b)|\bone\b(?=$|[,.]| (?:within|by|before|after|for|to|that|with|at|as|like|instead|too|per|now|this|next|soon)\b)|\b(?:he|she)\b|\b(?:that|this)(?=$|[,.]| (?:is|was|would|will|in|on|at|by|for|live|working|too|either|again|anyway|now|today|tonight|with|from|until|before|because|if|and|but|or|so|as|written|done|fixed|sorted|first|alone|way)\b)/u
/** These say nothing of what is pointed at. */
const SMALL = /^(?:within|before|after|first|sure|try|use|used|able|want|wants|wanted|need|needs|think|believe|guess|hope|feel|feels)$/

/** What it is that they are asked, free or used to do was said elsewhere: "is not permitted to". */
const STRANDED = /\b(?:permitted|allowed|able|unable|want|wants|need|needs|needed|prefer|like|not|going|supposed|meant|willing|ready|free|afraid|trying|hope|hopes|plan|plans|mean|means|used) to(?=$|,| (?:as|if|because|when|before|until|unless|but|and|this|next|yet|either|anymore|any more|any longer)\b)/i
/** "Half of them", "anything above that": of whom or of how much was said elsewhere. */
const PART_OF = /\b(?:half|some|most|many|all|none|one|two|three|four|five|several|few|each|both|neither|any) of (?:them|those|these|that|it)\b|\b(?:above|below|beyond|over|under|more than|less than) (?:that|this)\b(?=$|,| (?:and|or|but|they|is|are|would|will|has|needs?|must|cannot|because|if)\b)/u
const ENDS_IN_THAT = /\b(?:see|do|know|say|accept|have|get|hear|take|believe|want|need|approve|support|defend|explain|sell|change|fix|sign|allow|offer|promise|afford|manage|love|hate|mind|drop|keep) (?:that|this)$/

const rest = (statement: string): string => statement.slice(LEADS.exec(statement)?.[0].length ?? 0)
const contentOf = (statement: string): number => contentWords(statement).filter((word) => !SMALL.test(word)).length
const isOneClause = (said: string): boolean => !/,| (?:and|but|if|because|when|so|that|which|who) /.test(said)

/** A judgement of what they talk about: "finds it slow". */
const JUDGES_IT = /^(?:\p{L}+ly |still |now |always )?(?:finds|found|calls|called|considers|considered|rates|rated|makes|made) (?:it|this|that|them) (?!(?:to|in|on|at|by|for|with|from|back|up|down|out|off|again|too|anyway|now|then|today|soon)\b)\p{L}/iu

/** What they do with what we sell needs no name: "would buy it again". */
const DEAL = /\b(?:sign|signs|buy|buys|bought|renew|renews|recommend|recommends|choose|choosing|pick|cancel|cancels|extend|adopt|roll|trust|trusts) (?:it|that|this|them)\b/

/** "Whatever it is", "I'll believe it when I see it": "it" stands for no thing. */
const NO_THING = /\bwhatever it\b|\bbelieve it (?:when|if|once|at)\b/

/** A longer one tells enough of where and when. */
const MOST_WORDS = 9

type Opening = 'stranded' | 'part' | 'that' | 'pointed' | 'pointer'

/**
 * By what a statement points at something that it does not name, with too little else to say what it is about: "Wants that in
 * writing" by "that". `clause` is what it was told from, in small letters: "them" that was "us" there is its holder.
 */
export function openingOf(statement: string, clause: string): Opening | null {
  const said = /\b(?:them|'em|em)\b/.test(clause) ? rest(statement) : rest(statement).replace(/\bthem\b/g, 'themselves')
  const content = contentOf(statement)
  if (NO_THING.test(said) || JUDGES_IT.test(said) || DEAL.test(said)) return null
  if (STRANDED.test(said) && contentOf(statement.replace(/ \([^()]*\)$/, '')) < 4) return 'stranded'
  const part = PART_OF.exec(said)
  if (part && !NAMES_A_THING.test(said.slice(0, part.index))) return 'part'
  if (ENDS_IN_THAT.test(said) && isOneClause(said) && (rest(statement) === statement ? said.split(' ').length < 8 : contentWords(statement).length < 4)) return 'that'
  if (rest(statement) !== statement && /\b(?:change[ds]?|fix(?:es|ed)?|help(?:ed|s)?|solve[ds]?|do|done|save[ds]?|make|made|justify|justified) it$/.test(said) && isOneClause(said) && content < 3) return 'that'
  if (rest(statement) !== statement) {
    const pointed = /^(?:that|this) (?:(?:is|was|would be|will be) (a|an|the|our|their)\b|(?:is|was|would|will|could|should|has|makes?|means?|does)\b)/.exec(said)
    if (pointed) return content < (pointed[1] ? 3 : 4) ? 'pointed' : null
    if (/^(?:it|they|he|she|these|those|there)\b/.test(said)) return null
  }
  const pointer = POINTER.exec(said)
  return pointer !== null && content < (pointer[0] === 'one' ? 5 : 3) && said.split(' ').length <= MOST_WORDS && !NAMES_A_THING.test(said.slice(0, pointer.index).replace(/^\p{Lu}/u, (first) => first.toLowerCase())) ? 'pointer' : null
}

export const isOpen = (statement: string, clause: string): boolean => openingOf(statement, clause) !== null
