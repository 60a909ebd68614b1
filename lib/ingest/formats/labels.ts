import { withoutEmoji } from '../speaker-label'

/** The most words a speaker label has ("Dr. Ana Maria Ruiz Soler (Halden Foods Group)"). */
const MAX_LABEL_WORDS = 9
/** The most words of a name that is written small ("sinead o'brien"); a clause may be as short, but has words of {@link CLAUSE}. */
const MAX_SMALL_WORDS = 3

const NEVER_LABELS = /^(?:https?|note|notes|ps|p\.s|re|fwd?|fw|subject|from|to|cc|date|sent|example|question|answer|q|a|one|two|three|first|second|third|so|but|and|because|well|yes|no|warning|error|todo|update|time|agenda|attendees|summary|duration|transcript|description)$/i

/** Words inside a name that are written small: "Jan van der Berg", "J. v.d. Berg", "Jean-Luc d'Arc", "Sam's phone". */
const SMALL_IN_NAMES = /^(?:van|von|vom|v\.?d?\.?|der|den|de|la|le|di|da|do|dos|das|del|du|al|el|bin|ibn|of|and|und|y|e|zu|zum|zur|ter|ten|te|af|av|iPhone|iPad|phone|[dlo]['’]\p{L}.*)$/u
/** Words that a clause before a colon has and a name has not: "the price: …", "she said: …". */
const CLAUSE = /^(?:and|but|so|yes|no|ok|well|because|of|the|an?|this|that|these|those|there|here|my|our|your|his|her|their|its|is|are|was|were|be|has|have|had|will|would|can|i|we|you|he|she|they|it|what|who|how|why|when|where|which|not|also|then|next|more|last|other|another|only|just|like|said|says|asked|wrote|means?|thing|things|points?|issues?|questions?|reasons?|with|for|in|on|at|by|if|as|or|to|do|does|das|ist|die|wir|ich|nicht|noch)$/i
/** "+49 171 1234567", "(030) 555-0192" */
const TELEPHONE = /^\+?[\d(][\d\s()./-]{5,}$/

/** True when a text before a colon can be the name of a speaker and not the beginning of a sentence. */
export function isLabel(text: string): boolean {
  const label = withoutEmoji(text)
  if (label === '' || label.length > 70 || NEVER_LABELS.test(label)) return false
  if (/[?!;"“”{}=<>]|[.,…]$/.test(label.replace(/\b\p{Lu}\.$/u, '').replace(/<[^<>\s]+@[^<>\s]+>$/, ''))) return false
  if (/^\S+@\S+\.\S+$/.test(label) || TELEPHONE.test(label)) return true
  const words = label.split(/\s+/)
  if (words.length > MAX_LABEL_WORDS || !/^[\p{Lu}\p{Lt}\p{Lo}\d([]|^(?:iPhone|iPad|speaker|van|von|de|der|al|el)\b/u.test(label)) return false
  // Inside a name, lower-case words are particles only; a clause has verbs in lower case.
  const outside = outsideBrackets(label)
  return outside.every((word) => !/^\p{Ll}/u.test(word) || SMALL_IN_NAMES.test(word))
}

/** True when a text before a colon may be a name that is written small: "maria garcía", "sinead o'brien (guest)". The rest of the file must bear it out. */
export function isLikelyLabel(text: string): boolean {
  const label = withoutEmoji(text)
  const outside = outsideBrackets(label)
  if (label.length > 70 || NEVER_LABELS.test(label) || outside.length === 0 || outside.length > MAX_SMALL_WORDS) return false
  return outside.every((word) => /^\p{L}[\p{L}\p{M}\d'’._-]*$/u.test(word) && !CLAUSE.test(word)) && !label.endsWith('.')
}

function outsideBrackets(label: string): string[] {
  return label.replace(/[([][^)\]]*[)\]]/g, '').replace(/\s[|@–—-]\s.*$/, '').split(/\s+/).filter(Boolean)
}

/** What stands before and after the first colon of a line; in Chinese and Japanese it is a wide one, without a gap. */
export function splitAtColon(line: string): { label: string; text: string } | null {
  const match = /^\s*(?:[-–>]+\s*)?([^:：\n]{1,70}?)\s*(?::(?:\s+|$)|：)(.*)$/su.exec(line)
  return match === null ? null : { label: (match[1] ?? '').replace(/\s+/g, ' ').trim(), text: (match[2] ?? '').trimStart() }
}

/** Splits `Label: text`; null when the line does not begin with a label. */
export function splitLabel(line: string): { label: string; text: string } | null {
  const split = splitAtColon(line)
  return split !== null && isLabel(split.label) ? split : null
}
