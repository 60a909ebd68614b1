import { hadOrWould } from './retell'
import { LEADS } from './rules/vague'
import { contentWords } from './stands'

/** Whoever speaks, by any word for themselves. */
const SPEAKER = /\b(?:i|we|my|our|me|us|myself|ourselves|mine|ours)\b/i
/** Words of the speaker that a statement tells as "they", "them" or "their", and not only as its subject. */
const TOLD_AS_THEY = /\b(?:my|our|me|us|myself|ourselves)\b|\b(?:that|if|because|when|what|how|than|until|before|after|where|whether|as|which|unless) (?:i|we)\b/i
const THIRD = /\b(they|them(?! (?:little|old|new|big|small|poor|desk|things?)\b)|their|they['’](?:re|ve|d|ll))(?![\p{L}'’])/iu
/** Many, or a group: what "they" may be after it. */
const MANY = /\b(?!(?:this|is|was|has|does|its|his|always|as|thus|yes|less|perhaps|likes|thinks|wants|needs|says|besides|plus|across|unless)\b)[a-z]{3,}[^s']s\b|\b(?:people|team|staff|board|everyone|everybody|anyone|nobody|somebody|someone|management|finance|legal|it|company|firm|group|lot|children|men|women|crew|police|council|bank|supplier|support|who)\b/i

/** Where a clause of its speaker has a "they" that is somebody else, named nowhere before it in the clause; −1 where there is none. */
export function thirdPartyAt(clause: string): number {
  const at = THIRD.exec(clause)?.index ?? -1
  return at >= 0 && SPEAKER.test(clause) && !MANY.test(clause.slice(0, at)) ? at : -1
}

/** The clause with the third party by the name or role that it was mentioned by: "I'll wait before I tell them" → "… tell our planners". */
export function withThirdParty(clause: string, said: string | null): string {
  const at = thirdPartyAt(clause)
  const word = at < 0 ? undefined : THIRD.exec(clause)?.[1]
  if (!word || said === null) return clause
  const name = /^(?:Our|My|The)\b/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said
  const suffix = /^their$/i.test(word) ? (name.endsWith('s') ? "'" : "'s") : { re: ' are', ve: ' have', ll: ' will', d: ` ${hadOrWould(clause.slice(at + word.length).trim().split(/\s+/))}` }[/['’](\p{L}+)$/u.exec(word)?.[1] ?? ''] ?? ''
  return `${clause.slice(0, at)}${name}${suffix}${clause.slice(at + word.length)}`
}

/** Words that say enough of what is going on, whoever "they" are. */
const ENOUGH_CONTENT = 6
const MOST_WORDS = 14

/** Would a statement of this clause say "they" of its holder and of somebody else, or of somebody else where it reads as of its holder? */
export function tellsTwoAsThey(statement: string, clause: string): boolean {
  const at = thirdPartyAt(clause)
  if (at < 0 || contentWords(statement).length >= ENOUGH_CONTENT || statement.split(' ').length > MOST_WORDS) return false
  return TOLD_AS_THEY.test(clause) || LEADS.test(statement) || /\b(?:if|because|when|once|until|unless|since|that|think|believe) $/i.test(clause.slice(0, at))
}
