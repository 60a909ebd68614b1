import { subjectsIn } from './likeness'
import { vetoOf, type Matchable } from './match'
import { PRONOUNS } from './lexicon'
import { readProposition, sideOf } from './normalize'

/** Between the end of one span and the start of the next: a full stop, a comma, a dash. In characters. */
const GAP = 3

type Placed = { item: Matchable; index: number; start: number; end: number }

/**
 * Observations that go on about what was said just before: "The status page is always green. I think it's painted." They
 * have a pronoun for a subject, name nothing else, and follow at once in the same turn, leaning the same way. By position,
 * to the positions of all that they may go on about, the nearest last.
 */
export function continuationsOf(items: readonly Matchable[]): Map<number, number[]> {
  const calls = new Map<string, Map<number, Placed[]>>()
  items.forEach((item, index) => {
    const { interaction, segment, start, end } = item
    if (interaction === undefined || segment === undefined || start === undefined || end === undefined || end <= start) return
    const turns = calls.get(interaction) ?? new Map<number, Placed[]>()
    calls.set(interaction, turns)
    const turn = turns.get(segment)
    if (turn) turn.push({ item, index, start, end })
    else turns.set(segment, [{ item, index, start, end }])
  })
  const found = new Map<number, number[]>()
  for (const placed of [...calls.values()].flatMap((turns) => [...turns.values()])) {
    if (placed.length < 2) continue
    placed.sort((a, b) => a.start - b.start || a.end - b.end || compare(a.item.statement, b.item.statement))
    for (const next of placed) {
      const before = placed.filter(({ item, end }) => next.start >= end && next.start - end <= GAP && goesOn(item, next.item))
      if (before.length > 0) found.set(next.index, before.map(({ index }) => index))
    }
  }
  return found
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function goesOn(before: Matchable, next: Matchable): boolean {
  // Its one word is what is said of the subject: "it is painted".
  if (subjectsIn(next.statement) > 1 || !opensWithPronoun(next.statement) || subjectsIn(before.statement) === 0) return false
  const clash = before.stance !== next.stance && before.stance !== 'neutral' && next.stance !== 'neutral'
  if (clash || before.attribute || next.attribute || next.turnabout) return false
  if (sideOf(before.statement, before.polarity) !== sideOf(next.statement, next.polarity)) return false
  return vetoOf(readProposition(before.statement), readProposition(next.statement)) === null
}

/** "Thinks it is painted", "Says that this is why": the pronoun stands where the subject would. */
export function opensWithPronoun(statement: string): boolean {
  const [, second, third] = statement.toLowerCase().split(/\s+/)
  return second !== undefined && (PRONOUNS.has(second) || (second === 'that' && third !== undefined && PRONOUNS.has(third)))
}
