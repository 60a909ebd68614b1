import type { Ended } from '@/lib/alignment/pure'

export const ENDED_WORDS: Readonly<Record<Ended, string>> = { settled: 'Settled', given_up: 'Given up' }

/** First words of a statement that take "no longer" behind them, and verbs that take it before them. */
const AUXILIARY = /^(?:Is|Are|Can|Could|Will|Would|Should|Must|May|Might)\b(?! not\b)/
const VERB = /^(?:Asks|Believes|Complains|Doubts|Dislikes|Distrusts|Expects|Fears|Feels|Finds|Hopes|Insists|Intends|Likes|Minds|Misses|Needs|Objects|Plans|Prefers|Refuses|Sees|Thinks|Trusts|Values|Wants|Wonders|Worries)\b/
/** Of the others these go on from a colon in small letters: "no longer does not think" would be no sentence. */
const OPENING = /^(?:Is|Are|Does|Do|Did|Has|Had|Was|Were|Cannot|Can|Could|Will|Would|Should|Must|Might)\b/

/** What moved, as it moved: a worry that is settled or a view that was given up counts by its end, and says so: "Is no longer worried about …". */
export function endedWords(statement: string, ended: Ended | null): string {
  if (ended === null) return statement
  const [first = ''] = statement.split(' ', 1)
  if (AUXILIARY.test(statement)) return `${first} no longer${statement.slice(first.length)}`
  if (VERB.test(statement)) return `No longer ${lowered(statement)}`
  return `${ENDED_WORDS[ended]}: ${OPENING.test(statement) ? lowered(statement) : statement}`
}

const lowered = (statement: string): string => `${statement.charAt(0).toLowerCase()}${statement.slice(1)}`
