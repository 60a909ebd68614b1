import { ground } from '@/lib/beliefs/ground'
import { MODEL_READING } from '@/lib/beliefs/policy'
import type { ExtractorInput, KnownBelief, Match, ReadableSegment, Reading } from '@/lib/beliefs/types'
import { findSpecialCategory } from '@/lib/privacy/pure'
import { isBareAssent, isExplicitAssent, isHypothetical, isOurClaim } from '../builtin/drops'
import { questionBefore } from '../builtin/features'
import { attributeIn } from '../builtin/rules/attributes'
import { heldBy } from './holder'
import { orderRanges } from './orders'
import { Item, RELATIONS } from './schema'
import { numbersHold, tidyStatement } from './statement'

/** What one answer is held against. */
export type Frame = {
  input: ExtractorInput
  /** The segments that the request carried, by their number. */
  segments: ReadonlyMap<number, ReadableSegment>
  known: readonly KnownBelief[]
  /** Puts identifiers back into what the model copied. */
  restore: (text: string) => string
  count: (reason: string) => void
}

/** Orders observations; never decides on one. */
const ORDER: Record<Item['clear'], number> = { plain: 0.9, inferred: 0.7, unsure: 0.5 }

const overlaps = (ranges: readonly { start: number; end: number }[], start: number, end: number): boolean => ranges.some((range) => start < range.end && end > range.start)

/**
 * Turns one observation of an answer into a reading, or says why it is none. Nothing is believed that the text does not
 * bear out: the turn, the side, the exact quote, the holder, the reason; and nothing is kept that must not be.
 */
export function settle(raw: unknown, frame: Frame): Reading | null {
  const { input, segments, restore, count } = frame
  const drop = (reason: string): null => {
    count(reason)
    return null
  }
  const parsed = Item.safeParse(raw)
  if (!parsed.success) return drop('bad_shape')
  const item = parsed.data
  const segment = segments.get(item.turn)
  if (!segment) return drop('unknown_turn')
  const note = input.interactionType === 'note' && segment.side === 'us'
  if (!note && (segment.side === 'us' || segment.side === 'partner')) return drop('seller_side')
  if (segment.side === 'unknown' && !segment.shared) return drop('unknown_side')
  const { text } = segment
  const quoted = restore(item.quote)
  const span = ground(text, quoted)
  if (!span) return drop([...segments.values()].some((other) => other !== segment && ground(other.text, quoted)) ? 'wrong_turn' : 'not_grounded')
  const { start, end } = span
  const quote = text.slice(start, end)
  if (!/\p{L}/u.test(quote)) return drop('not_grounded')
  const statement = tidyStatement(restore(item.statement))
  if (statement === null) return drop('bad_statement')
  if (item.sensitive || overlaps(findSpecialCategory(text), start, end) || findSpecialCategory(statement).length > 0) return drop('special_category')
  if (overlaps(orderRanges(text), start, end)) return drop('instruction')
  if (item.hypothetical || isHypothetical(quote)) return drop('hypothetical')
  if (isOurClaim(quote)) return drop('our_claim')
  const question = questionBefore(wordsBefore(segment, frame))
  if (question !== 'none' && isBareAssent(text)) return drop('bare_assent')
  const held = heldBy({ ...item, holder_name: item.holder_name === null ? null : restore(item.holder_name) }, segment, input)
  if ('drop' in held) return drop(held.drop)
  if (note && !(held.reported && isCustomer(held.holder, input))) return drop('seller_side')

  const assent = item.assent || (question === 'leading' && isExplicitAssent(text))
  const own = held.holder.kind !== 'named' && !held.reported && !note
  const plain = own && !assent && item.certainty !== 'implied' && text.includes(quoted.trim()) && numbersHold(statement, text)
  return {
    turn: segment.index, quote, start, end, speaker: segment.speaker, ...held, statement,
    kind: item.kind, dimension: item.dimension, stance: item.stance, polarity: item.polarity,
    certainty: assent && item.certainty !== 'implied' ? 'hedged' : item.certainty,
    unprompted: question === 'none', assent,
    reason: reasonIn(item, frame, text),
    attribute: attributeIn(quote) ?? attributeOf(item, restore, text),
    turnabout: item.change === 'none' || !plain ? null : item.change,
    matches: matchOf(item, frame),
    rawReading: ORDER[item.clear], reading: plain ? MODEL_READING.plain : MODEL_READING.other,
    rule: 'model',
  }
}

/** What our side said right before, if it did. */
function wordsBefore({ index }: ReadableSegment, { input }: Frame): string {
  const at = input.segments.findIndex((segment) => segment.index === index)
  const previous = at > 0 ? input.segments[at - 1] : undefined
  return previous?.side === 'us' ? previous.text : ''
}

function isCustomer(holder: Reading['holder'], { people }: ExtractorInput): boolean {
  if (holder.kind !== 'named') return holder.kind === 'company'
  const said = holder.as.toLowerCase()
  return people.some(({ side, name, aliases, title }) => side === 'customer' && [name, ...aliases, title ?? '', name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? ''].some((label) => label.toLowerCase() === said))
}

function reasonIn({ reason }: Item, { restore, count }: Frame, text: string): string | null {
  if (reason === null || reason.trim() === '') return null
  const span = ground(text, restore(reason))
  if (!span) count('invented_reason')
  return span ? text.slice(span.start, span.end) : null
}

/** An attribute's value must stand in the turn: it may close an earlier one. */
function attributeOf({ attribute }: Item, restore: (text: string) => string, text: string): Reading['attribute'] {
  if (attribute === null) return null
  const span = ground(text, restore(attribute.value))
  return span && { name: attribute.name, value: text.slice(span.start, span.end) }
}

function matchOf({ known, relation }: Item, frame: Frame): Match | null {
  if (known === null) return null
  const belief = frame.known[known - 1]
  if (!belief) {
    frame.count('unknown_match')
    return null
  }
  const chosen = RELATIONS.find((each) => each === relation)
  return chosen ? { statement: belief.statement, relation: chosen } : null
}
