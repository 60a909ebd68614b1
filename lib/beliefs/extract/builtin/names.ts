import type { ExtractorInput } from '@/lib/beliefs/types'
import type { Side } from '@/lib/shared/vocabulary'

/**
 * Words that keep their capital in statements, those among them by which people are addressed, and of these the people of the customer's
 * side alone and of ours.
 */
export type Names = { proper: ReadonlySet<string>; people: ReadonlySet<string>; theirs: ReadonlySet<string>; ours: ReadonlySet<string> }

const words = (text: string): string[] => text.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []

/** Capitalised inside a sentence and never written small: a name of something. */
function midSentence(texts: readonly string[]): string[] {
  const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}-]*/gu) ?? []))
  return texts
    .flatMap((text) => [...text.matchAll(/(?<=[\p{Ll}\d,]\s)\p{Lu}[\p{L}-]+/gu)].map(([word]) => word))
    .filter((word) => !small.has(word.toLowerCase()))
}

/** The names of a conversation: its people, the account, us, and whatever it writes with a capital inside sentences. */
export function namesIn(input: ExtractorInput): Names {
  const named = (isMeant: (side: Side) => boolean): string[] => [
    ...input.people.filter(({ side }) => isMeant(side)).flatMap((person) => [person.name, ...person.aliases.filter((alias) => !alias.includes('@'))]),
    ...input.segments.filter(({ side }) => isMeant(side)).map((segment) => segment.speaker),
  ].flatMap(words)
  const people = new Set(named(() => true))
  // Words of ours never change what is read of theirs, not even its spelling.
  const texts = input.segments.filter(({ side }) => side === 'customer' || side === 'unknown').map(({ text }) => text)
  return { people, proper: new Set([...people, ...words(input.account), ...input.us.flatMap(words), ...midSentence(texts)]), theirs: new Set(named((side) => side === 'customer')), ours: new Set([...named((side) => side === 'us' || side === 'partner'), ...input.us.flatMap(words)]) }
}
