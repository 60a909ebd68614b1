/** What somebody else says in so many words, two at least, between its marks or up to the end: `it's "we'll see" for a week`. */
const SPEECH = /(?<=(\S+)\s)(?:"([^"]+\s[^"]+?)(?:"|$)|“([^“”]+\s[^“”]+?)(?:”|$)|(?<=\s)['‘](?=\p{L})([^'’]+(?:['’](?=\p{L})[^'’]*)*\s[^'’]+(?:['’](?=\p{L})[^'’]*)*)['’](?![\p{L}]))/gu
const MOST_WORDS = 14
/** After these it is told as any other clause: `he said "I won't sign"`. */
const SAYING = /^(?:said|says?|saying|tells?|told|asks?|asked|wrote|writes|like|goes|went|replied|answered|and|but|me|us|that|as|thinks?|thought)[,:]?$/i
/** Stands for it while a clause is retold; no rule knows the word. */
const place = (i: number): string => `Q${'q'.repeat(i + 1)}Q`

/**
 * A clause with what somebody else says put aside, and how to put it back: "I", "we" and "you" in it are theirs and stay as
 * they are, between its marks.
 */
export function withoutSpeech(clause: string): { clause: string; restore: (statement: string) => string } {
  const said: string[] = []
  const without = clause.replace(SPEECH, (whole: string, before: string, ...found: (string | undefined)[]) => {
    const words = found.slice(0, 3).find((each) => each !== undefined)
    if (words === undefined || SAYING.test(before) || words.includes("''") || words.split(/\s+/).length > MOST_WORDS) return whole
    said.push(words.trim().replace(/[.,;!]+$/, ''))
    return place(said.length - 1)
  })
  return { clause: without, restore: (statement) => said.reduce((text, words, i) => text.replace(place(i), `“${words}”`), statement) }
}
