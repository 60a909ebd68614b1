import type { ExtractorInput, KnownPerson } from '@/lib/beliefs/types'
import { withIntroduced } from './introduced'
import { isCalled, lastMentioned, merged, type Antecedents, type Teller } from './mentions'

/** Turns after which nobody is "he" any more who has not been spoken of since. */
const FRESH_TURNS = 8
const NOBODY: Antecedents = { one: null, many: null }

/** Who may be meant at a place of a talk: the people known or introduced so far, and whom pronouns refer to. */
export type Persons = {
  people: readonly KnownPerson[]
  /** Whom pronouns refer to behind a part of the turn that is being read. */
  after: (text: string) => Antecedents
}

/** Follows a talk turn by turn: `of` before a turn is read, `heard` behind it. */
export function personsOf({ people, us }: Pick<ExtractorInput, 'people' | 'us'>): { of: (text: string, speaker: string) => Persons; heard: (text: string, teller: Teller) => void } {
  let known: readonly KnownPerson[] = people
  let recent: readonly Antecedents[] = []
  const before = (): Antecedents => recent.reduce(merged, NOBODY)
  return {
    of: (text, speaker) => {
      known = withIntroduced(known, text, us)
      const people = known
      const older = before()
      return { people, after: (part) => forSpeaker(merged(older, lastMentioned(part, us, people, { speaker })), speaker) }
    },
    heard: (text, teller) => {
      recent = [...recent, kept(before(), lastMentioned(text, us, known, teller), text)].slice(-FRESH_TURNS)
    },
  }
}

/** Whoever is still "he" in a turn stays in mind. */
function kept(older: Antecedents, newer: Antecedents, text: string): Antecedents {
  const stays = (pronoun: RegExp, now: string | null | undefined, then: string | null | undefined): string | null => now ?? (pronoun.test(text) ? (then ?? null) : null)
  return { ...newer, he: stays(/\b(?:he|him|his)\b/i, newer.he, older.he), she: stays(/\b(?:she|her)\b/i, newer.she, older.she), many: stays(/\b(?:they|them|their)\b/i, newer.many, older.many) }
}

/** Nobody speaks of themselves as "he" or "she". */
function forSpeaker(antecedents: Antecedents, speaker: string): Antecedents {
  const other = (name: string | null | undefined): string | null => (name && isCalled(name, speaker) ? null : (name ?? null))
  return { one: other(antecedents.one), many: antecedents.many, he: other(antecedents.he), she: other(antecedents.she) }
}
