import { plainHead } from './ticket-columns'

export type Privacy = 'public' | 'private' | 'unclear'
type Sense = 'public' | 'private' | null
export type PrivacyColumn = {
  place: number
  sense: Sense
  /** Only short words that are understood count: a "Type" holds many others, and "Internal notes" beside a ticket may be a remark. */
  vague: boolean
  /** What "comment" means: beside a "note" it is for everybody, beside a "message" among colleagues. */
  comment: Privacy
}

const PUBLIC_HEAD = /\bpublic\b|\bpublished\b|\bvisib|öffentlich|sichtbar/
const PRIVATE_HEAD = /\bprivate?\b|\binternal\b|\bintern(?:e[rns]?)?\b|\bnotes?\b|\bnotiz(?:en)?\b/
const TYPE_HEAD = /\b(?:part|comment|message) type\b/
const VAGUE_HEAD = /^(?:type|kind|art|typ)$/
/** "Internal ID" and "Public comment date" tell something else, as does Salesforce's "Visible in Self-Service Portal", false for any case by mail. */
const OTHER_HEAD = /\b(?:ids?|number|count|date|at|time|on|by|url|link|author|name|email|self service|portal)\b/
/** Heads that tell nothing else, also where each ticket has one row. */
const ALWAYS = /^(?:(?:is|comment|message|reply|ticket|conversation) )*(?:public|published|private|internal|visible|visibility|öffentlich|intern|privat)$|^(?:conversation )?(?:part|comment|message) type$/

/** "Internal", "Private note", "not public", "Agents only", "Visible to staff". */
const PRIVATE_WORDS = /\bnotes?\b|\bnotiz|\binternal|\bintern(?:e[rns]?)?\b|\bprivate?\b|\bhidden\b|\binvisible\b|\bnon?\b|\bnot\b|\bnicht\b|\bonly\b|(?:^|\b(?:to|for) (?:the )?)(?:agents?|staff|team)$/
/** "Public reply", "agent_reply", "Visible to customer". */
const PUBLIC_WORDS = /^(?:public|öffentlich|extern|customers?\b|everyone\b|visible\b|sichtbar|message\b|e ?mail\b)|\b(?:reply|replies|responses?)\b/
const COMMENT = /^(?:additional )?comments?\b/
const YES = /^(?:true|1|yes|y|x|t|ja|wahr)$/
const NO = /^(?:false|0|no|n|f|nein|falsch)$/

function senseOf(head: string): Sense {
  const [open, closed] = [PUBLIC_HEAD.test(head), PRIVATE_HEAD.test(head)]
  return open === closed ? null : open ? 'public' : 'private'
}

/**
 * The columns that say for whom a message was. One that holds nothing in any row is none of them.
 * @param taken places that are read as something else
 * @param several whether tickets have several rows, each a message
 */
export function privacyColumns(heads: readonly string[], rows: readonly { cells: string[] }[], taken: ReadonlySet<number>, several: boolean): PrivacyColumn[] {
  return heads.map(plainHead).flatMap((head, place) => {
    const flag = PUBLIC_HEAD.test(head) || PRIVATE_HEAD.test(head) || TYPE_HEAD.test(head)
    if (!flag && !VAGUE_HEAD.test(head)) return []
    if (OTHER_HEAD.test(head) || taken.has(place) || rows.every(({ cells }) => (cells[place] ?? '').trim() === '')) return []
    const vague = !flag || !(several || ALWAYS.test(head))
    return { place, vague, sense: senseOf(head), comment: /\bmessage type\b/.test(head) ? 'unclear' : 'public' }
  })
}

function saidBy(cell: string, { sense, vague, comment }: PrivacyColumn): Privacy {
  const other = sense === 'public' ? 'private' : 'public'
  if (vague && cell.split(' ').length > 3) return 'public'
  if (PRIVATE_WORDS.test(cell) && !NO.test(cell)) return 'private'
  if (PUBLIC_WORDS.test(cell)) return 'public'
  if (COMMENT.test(cell)) return comment
  if (sense !== null && YES.test(cell)) return sense
  if (sense !== null && NO.test(cell)) return other
  if (vague) return 'public'
  // An empty flag says no: so exports leave it.
  return cell === '' && sense !== null ? other : 'unclear'
}

/** For whom a message was: private where one column says so, unclear where one says what nobody understands. A table without such columns is public. */
export function privacyOf(cells: readonly string[], columns: readonly PrivacyColumn[]): Privacy {
  const said = columns.map((column) => saidBy(plainHead(cells[column.place] ?? ''), column))
  return said.find((each) => each === 'private') ?? said.find((each) => each === 'unclear') ?? 'public'
}
