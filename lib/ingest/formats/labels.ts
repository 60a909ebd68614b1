/** The most words a speaker label has ("Dr. Ana Maria Ruiz Soler (Halden Foods Group)"). */
const MAX_LABEL_WORDS = 9

const NEVER_LABELS = /^(?:https?|note|notes|ps|p\.s|re|fwd?|fw|subject|from|to|cc|date|sent|example|question|answer|q|a|one|two|three|first|second|third|so|but|and|because|well|yes|no|warning|error|todo|update|time|agenda|attendees|summary|duration|transcript|description)$/i

/** True when a text before a colon can be the name of a speaker and not the beginning of a sentence. */
export function isLabel(text: string): boolean {
  const label = text.trim()
  if (label === '' || label.length > 70 || NEVER_LABELS.test(label)) return false
  if (/[?!;"“”{}=<>]|[.,…]$/.test(label.replace(/\b\p{Lu}\.$/u, '').replace(/<[^<>\s]+@[^<>\s]+>$/, ''))) return false
  if (/^\S+@\S+\.\S+$/.test(label)) return true
  const words = label.split(/\s+/)
  if (words.length > MAX_LABEL_WORDS || !/^[\p{Lu}\p{Lt}\p{Lo}\d([]|^(?:iPhone|iPad|speaker|van|von|de|der|al|el)\b/u.test(label)) return false
  // Inside a name, lower-case words are particles only; a clause has verbs in lower case.
  const outside = label.replace(/[([][^)\]]*[)\]]/g, '').replace(/\s[|@–—-]\s.*$/, '').split(/\s+/).filter(Boolean)
  const lower = outside.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:van|von|der|den|de|la|le|di|da|dos|del|du|al|el|bin|ibn|of|and|und|y|zu|iPhone|iPad|phone)$/u.test(word))
  return lower.length === 0
}

/** Splits `Label: text`; null when the line does not begin with a label. */
export function splitLabel(line: string): { label: string; text: string } | null {
  const match = /^\s*(?:[-–>]+\s*)?([^:\n]{1,70}?)\s*:(?:\s+|$)(.*)$/su.exec(line)
  if (match === null || !isLabel(match[1] ?? '')) return null
  return { label: (match[1] ?? '').replace(/\s+/g, ' ').trim(), text: match[2] ?? '' }
}

/** True of a line that is nothing but a speaker's label whose words follow below (`NAME: ` alone). */
export function isBareLabel(line: string): boolean {
  const split = splitLabel(line)
  return split !== null && split.text.trim() === ''
}
