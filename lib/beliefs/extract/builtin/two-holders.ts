import type { HeldBy } from './holder'
import { offsetsOf, type PreparedTurn } from './prepare'
import type { Boundary } from './clauses'

/** A span that is read, and the one that it was chosen as part of. */
export type Part = { span: number; chosenAs: number }

/** At these a sentence may go on about somebody else; what hangs on "because", "if" or "that" belongs to what is before it. */
const GOES_ON: ReadonlySet<Boundary> = new Set<Boundary>(['comma', 'dash', 'and', 'but', 'so', 'pronoun'])
const AND = String.raw`^(?:\W*(?:and|but|so|now|though|frankly|honestly|personally|to be honest)\b[\s,]*)*`
const OWN = new RegExp(String.raw`${AND}(?:i|i'm|i've|i'd|i'll)(?=\s)(?!\s(?:mean|think|guess|believe|suppose|reckon|hear|heard|gather)\s?[,.]?$)`, 'i')
const OWN_AS_ONE = /^\W*(?:(?:and|but|so)\s)?(?:we|we're|we've|we'd|we'll)\s/i
/** What somebody says or thinks may go on with a "we" of theirs. */
const SAYS = /\b(?:says?|said|saying|thinks?|thought|believes?|reckons?|tells?|told|feels?|insists?|argues?|claims?|warns?|worr(?:y|ies|ied)|fears?|knows?|hopes?)\b/i
const ORDERED = /^\W*(?:and\s)?i\s(?:should|must|have to|had to|need to|ought|can|could|may|might)\b/i
/** "And I agree": not worth a line without what it agrees to. */
const FEWEST_WORDS = 4

const OPENS_FRAME = /^\W*(?:(?:and|but|so|well)\s)*(?:if|when|once|unless|until|because|since|although|though|while|before|after|as)\b/i
const ENDS_FRAME = /\b(?:thinks?|thought|know|knows|says?|said|saying|believe|hope|guess|sure|afraid|glad|that|if|because|what|told (?:me|us|him|her|them)|tell you|mean|means|doubt|as|and|or|but)\W*$/i
const OTHER = new RegExp(String.raw`${AND}(?:he|she|they|our|my|the|\p{Lu}\p{Ll})`, 'iu')
/** Tells that the speaker holds something, and not only what they did. */
const OWN_VIEW = new RegExp(String.raw`${AND}(?:(?:i'm|i am)\s|(?:i|we)(?:'m|'re|'d|'ll| am| are| would| will| really| still| also| just)*(?: not)? (?:want|need|like|love|hate|prefer|think|believe|hope|expect|don't|do not|can't|cannot|won't|wouldn't|happy|glad|keen|worried|convinced|sure|afraid|sceptical|skeptical)\b)`, 'i')
/** What was told was said before. */
const TOLD_SO = /\b(?:told|tells?) (?:me|us) (?:so|that|this|as much)\b/i
/** A name or a role is said in so many characters. */
const SUBJECT_LENGTH = 60

const words = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

/**
 * A span whose subject changes on the way, cut where it does: "my director wants a second bid, and I am running out of arguments" is
 * one belief of the director and one of the speaker; "I asked our auditor to check it, he is not convinced" the other way round.
 */
export function partsByHolder(turn: PreparedTurn, span: number, heldIn: (start: number, end: number) => HeldBy): Part[] {
  const whole = turn.spans[span]
  if (!whole) return []
  const at = (first: number, last: number): number => turn.spans.findIndex((each) => each.first === first && each.last === last)
  const held = (index: number): HeldBy | null => {
    const each = turn.spans[index]
    return each ? heldIn(offsetsOf(turn, each).start, offsetsOf(turn, each).end) : null
  }
  const textOf = (index: number): string => {
    const each = turn.spans[index]
    if (!each) return ''
    const { start, end } = offsetsOf(turn, each)
    return turn.text.slice(start, end).replaceAll('’', "'")
  }
  for (let unit = whole.first + 1; unit <= whole.last; unit++) {
    if (!GOES_ON.has(turn.units[unit]?.before ?? 'start')) continue
    const left = at(whole.first, unit - 1)
    const right = at(unit, whole.last)
    if (left < 0 || right < 0) continue
    const [before, after] = [textOf(left), textOf(right)]
    const rest = (counts: boolean): Part[] => partsByHolder(turn, right, heldIn).map((part) => ({ ...part, chosenAs: counts && part.chosenAs === right ? span : part.chosenAs }))
    const isOthers = held(left)?.reported === true
    const boundary = turn.units[unit]?.before ?? 'start'
    const isJoined = boundary !== 'pronoun'
    if (isOthers && isJoined && ((OWN.test(after) && !(SAYS.test(before) && ORDERED.test(after))) || (/^(?:and|but|so)$/.test(boundary) && OWN_AS_ONE.test(after) && !SAYS.test(before)))) {
      return [{ span: left, chosenAs: span }, ...(words(after) < FEWEST_WORDS ? [] : rest(OWN_VIEW.test(after)))]
    }
    const other = isOthers || OPENS_FRAME.test(before) || ENDS_FRAME.test(before) || !OTHER.test(after) || TOLD_SO.test(after) ? null : held(right)
    if (other?.reported && other.subjectEnd > 0 && other.subjectEnd < SUBJECT_LENGTH) return [{ span: left, chosenAs: OWN_VIEW.test(before) ? span : left }, ...rest(true)]
  }
  return [{ span, chosenAs: span }]
}

const ASKED = /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|wants? to know|wanted to know|questions?|questioned|questioning|doubt(?:s|ed))\b(?:\s(?:me|us|again|already|today|yesterday|last \p{L}+|this \p{L}+))*\s*$/iu

/** What somebody asked goes with whoever asked: "if we can rely on it" behind "my boss asked me". Else the span itself. */
export function withAsker(turn: PreparedTurn, span: number, heldIn: (start: number, end: number) => HeldBy): number {
  const whole = turn.spans[span]
  if (!whole) return span
  const { start, end } = offsetsOf(turn, whole)
  const sentence = turn.units[whole.first]?.sentence
  if (!/^(?:if|whether)\b/i.test(turn.text.slice(start, end)) || !ASKED.test(turn.text.slice(0, start))) return span
  for (let first = whole.first - 1; first >= 0 && turn.units[first]?.sentence === sentence; first--) {
    const longer = turn.spans.findIndex((each) => each.first === first && each.last === whole.last)
    const each = turn.spans[longer]
    if (!each) return span
    const held = heldIn(offsetsOf(turn, each).start, end)
    if (held.reported && held.subjectEnd < SUBJECT_LENGTH) return longer
  }
  return span
}
