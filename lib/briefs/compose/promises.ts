/** Something that our side said it would do, in its own words. */
export type OurPromise = { interactionId: string; segment: number; title: string; speaker: string; at: string; words: string }

export type OurTurn = Omit<OurPromise, 'words'> & { text: string }

const PROMISE = /\b(?:I|we)(?:['’]ll|['’]m going to|['’]re going to| will| shall| am going to| are going to| promise| commit to| can commit to)\b/i
/** Words of politeness, and what hangs on something, are no commitment. */
const NONE = /\?\s*$|\b(?:if|unless|whether|would|might|maybe|perhaps|see you|talk soon|be honest|let you|not|never)\b|['’]ll (?:be honest|say|admit|see you|talk)\b|\bwill (?:see|say)\b/i
const SHORTEST = 20
const LONGEST = 220
/** As many as one can keep in mind. */
const MOST = 5

/** What our side said it would do, the latest first: whole sentences in the first person, neither asked nor on a condition. */
export function promisesIn(turns: readonly OurTurn[], most = MOST): OurPromise[] {
  const found: OurPromise[] = []
  const told = new Set<string>()
  for (const { text, ...turn } of turns.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : b.segment - a.segment))) {
    for (const words of text.split(/(?<=[.!?])\s+/).map((part) => part.trim())) {
      if (found.length >= most) return found
      if (words.length < SHORTEST || words.length > LONGEST || !PROMISE.test(words) || NONE.test(words) || told.has(words.toLowerCase())) continue
      told.add(words.toLowerCase())
      found.push({ ...turn, words })
    }
  }
  return found
}
