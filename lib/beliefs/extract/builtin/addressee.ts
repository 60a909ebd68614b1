/** A name by itself, between marks. */
const CALLED = /(?:^|[,;:–—-]\s+|[.!?…]\s+)(\p{Lu}[\p{L}’'-]+)(?=\s*(?:[,;:.!?–—…]|$))/gu
const ENDS = /[.!?…]+(?=\s|$)/g

/** Where the sentence ends in which a part of a text does. */
const endOfSentence = (text: string, end: number): number => [...text.matchAll(ENDS)].find(({ index }) => index >= end - 1)?.index ?? text.length

/**
 * Whom a part of a turn calls "you", where that is a colleague of the speaker ("where I am, Letty: you'll have half the team back") and
 * none of us: the one who was addressed by name last, up to the end of its sentence. Null where nobody was, or one of us.
 * @param end where the part ends, in UTF-16 code units
 * @param colleagues names of those on the customer's side, word by word
 * @param ours the same of our side
 */
export function colleagueAddressed(text: string, end: number, colleagues: ReadonlySet<string>, ours: ReadonlySet<string>): string | null {
  const to = endOfSentence(text, end)
  let last: string | null = null
  for (const { 0: found, 1: name = '', index } of text.slice(0, to).matchAll(CALLED)) {
    // "Ana, Tom, and I" are told of, not called.
    const isListed = (found.startsWith(',') && /\p{Lu}[\p{L}’'-]+\s*$/u.test(text.slice(0, index))) || /^,\s*(?:and|or|but not)\b/.test(text.slice(index + found.length))
    if (isListed) continue
    if (ours.has(name)) last = null
    else if (colleagues.has(name)) last = name
  }
  return last
}
