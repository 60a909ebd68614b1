import { ground } from '@/lib/beliefs/ground'
import { ADMISSION } from '@/lib/beliefs/policy'
import type { ExtractorInput, ExtractorOutput, ReadableSegment, Reading } from '@/lib/beliefs/types'
import { carriedRanges } from '@/lib/ingest/pure'
import { findSpecialCategory } from '@/lib/privacy/pure'
import { atOnce } from '@/lib/shared/in-slices'
import { lowered } from '@/lib/shared/lowered'
import { nameOf } from './called'
import { chooseIn } from './choose'
import { settingOf } from './conversation'
import { instructionRanges, isBareAssent, isExplicitAssent, isHypothetical, isOurClaim } from './drops'
import { questionBefore } from './features'
import { fieldFeatures } from './fields'
import { fragmentsIn } from './fragments'
import { holderOf, type HeldBy } from './holder'
import { interpret } from './interpret'
import { withLeaningOfLast } from './leaning-of-last'
import { listedIn, type ToldItem } from './listed'
import { partsOf } from './long-turn'
import { SHIPPED } from './model'
import { namesIn } from './names'
import { personsOf } from './persons'
import { inside, type Place, type Range } from './place'
import { offsetsOf, type PreparedTurn } from './prepare'
import { reasonIn } from './reason'
import { isOfFirm } from './rules/attributes'
import { isChatter, isLayout } from './rules/chatter'
import { constructionsIn } from './rules/constructions'
import { isFaintTurn } from './rules/turnabouts'
import { isVerdict } from './rules/verdicts'
import { foreignRanges, readableSegments } from './segments'
import { isFormerWord, type Turned } from './turnabout'

/** What is told in full is said of themselves. */
const SPEAKERS: HeldBy = { holder: { kind: 'speaker' }, reported: false, subjectEnd: 0 }

/** Reads what the customer's side believes out of an interaction. Pure and deterministic. */
export const readBeliefs = (input: ExtractorInput): ExtractorOutput => atOnce(readingTurns(input))

/** The same, with a pause after each turn: a day's workshop has thousands. */
export function* readingTurns(input: ExtractorInput): Generator<undefined, ExtractorOutput, undefined> {
  const { segments, dropped, unread } = readableSegments(input)
  const readable = new Set(segments)
  const readings: Reading[] = []
  const drop = (reason: string): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1
  }
  const names = namesIn(input)
  const setting = settingOf(input.segments.map(({ text, side }) => ({ text, ours: side === 'us' || side === 'partner' })), SHIPPED.topicShares)
  let first = true
  let previous = ''
  const last = new Map<string, { text: string; at: number }>()
  const persons = personsOf(input)
  for (const segment of input.segments) {
    if (readable.has(segment)) {
      const foreign = foreignRanges(segment.text)
      for (const { language } of foreign) noteUnread(unread, language, segment.index)
      const carried = carriedRanges(segment.text)
      carried.forEach(() => drop('quoted_mail'))
      let before = `${lastWords(last.get(segment.speaker), segment.index)} ${previous}`.trim()
      for (const { text, offset } of partsOf(segment.text)) {
        const unreadable = [...foreign, ...carried].map(({ start, end }) => ({ start: start - offset, end: end - offset }))
        const read = readPart({ ...segment, text }, { previous, before, first, setting, persons: persons.of(text, segment.speaker), names }, input, unreadable, drop)
        readings.push(...read.map((reading) => ({ ...reading, start: reading.start + offset, end: reading.end + offset })))
        persons.heard(text, { speaker: segment.speaker })
        before = text
        yield
      }
      last.set(segment.speaker, { text: before, at: segment.index })
      first = false
      previous = ''
    } else {
      previous = segment.side === 'us' ? segment.text : ''
      persons.heard(segment.text, { speaker: segment.speaker, ours: segment.side === 'us' || segment.side === 'partner' })
      yield
    }
  }
  return { readings: withLeaningOfLast(readings), dropped, unread }
}

/** Turns back in which a speaker still goes on about the same thing. */
const TURNS_BACK = 4
const lastWords = (last: { text: string; at: number } | undefined, now: number): string => (last && now - last.at <= TURNS_BACK ? last.text : '')

function noteUnread(unread: ExtractorOutput['unread'], language: string, index: number): void {
  const known = unread.find((u) => u.language === language)
  if (!known) unread.push({ language, segments: [index] })
  else if (!known.segments.includes(index)) known.segments.push(index)
}

/** Is what stands before a turn of mind fit to be kept beside it? What must not be stored is not stored there either. */
const namesFormer = ({ former }: Turned): boolean => former !== '' && findSpecialCategory(former).length === 0 && instructionRanges(former).length === 0

/** A part with its lists and fragments: each is told in full, an item with its head, read as a sentence of its own, and quoted as it stands. */
function readPart(segment: ReadableSegment, place: Place, input: ExtractorInput, unreadable: readonly Range[], drop: (reason: string) => void): Reading[] {
  // A head of ours is nobody's wish.
  const listed = listedIn(segment.text, place.previous === '' ? place.before : '')
  const fragments = fragmentsIn(segment.text).filter(({ start, end }) => !inside(listed.taken, start, end))
  const taken = [...listed.taken, ...fragments]
  const closed = [...unreadable, ...instructionRanges(segment.text)]
  const told = [...listed.items, ...fragments].filter(({ start, end }) => !inside(closed, start, end)).flatMap((item) => {
    const [read] = readSegment({ ...segment, text: item.text }, place, input, [], drop, item)
    return read ? [{ ...read, quote: segment.text.slice(item.start, item.end), start: item.start, end: item.end, reason: reasonIn(segment.text, item.start, item.end) }] : []
  })
  const others = readSegment(segment, place, input, [...unreadable, ...taken], drop)
  return told.length === 0 ? others : [...others, ...told].sort((a, b) => a.start - b.start)
}

/** Who holds what stands between two places of a turn. */
const holderIn = ({ text }: ReadableSegment, { persons }: Place, us: readonly string[]) => (turn: PreparedTurn) => (start: number, end: number): HeldBy => {
  const unit = turn.units.findIndex(({ from, to }) => turn.tokens.slice(from, to).some((token) => token.start === start))
  const opening = turn.tokens[turn.units.find((u) => u.sentence === turn.units[unit]?.sentence)?.from ?? 0]?.start ?? 0
  return holderOf(text.slice(start, end), text.slice(opening, start), persons.after(text.slice(0, start)), us, persons.people)
}

/** Why a quote that was chosen is no belief; null where it may be one. */
function whyNot(text: string, { start, end }: Range, special: readonly Range[]): string | null {
  const quote = text.slice(start, end)
  const clause = lowered(quote)
  if (inside(special, start, end)) return 'special_category'
  if (isHypothetical(quote)) return 'hypothetical'
  if (isOurClaim(quote)) return 'our_claim'
  if ((isChatter(clause) && !isVerdict(clause)) || isLayout(clause)) return 'chatter'
  return ground(text, quote) ? null : 'not_grounded'
}

/** Reads what is said outside `unreadable`; of an item told as a sentence, the whole of it. */
function readSegment(
  segment: ReadableSegment, place: Place, { us }: ExtractorInput, unreadable: readonly Range[], drop: (reason: string) => void, item: ToldItem | null = null,
): Reading[] {
  const { text, index, speaker } = segment
  const question = questionBefore(place.previous)
  if (question !== 'none' && isBareAssent(text)) {
    drop('bare_assent')
    return []
  }
  instructionRanges(text).forEach(() => drop('instruction'))
  const special = findSpecialCategory(text)
  const heldIn = holderIn(segment, place, us)
  const { turn, chosen } = chooseIn(text, place, { unreadable, item, heldIn })
  const readings: Reading[] = []
  for (const { span: at, raw, readings: readingsOf } of chosen) {
    const span = turn.spans[at]
    if (!span) continue
    const { start, end } = offsetsOf(turn, span)
    const quote = text.slice(start, end)
    const reason = whyNot(text, { start, end }, special)
    if (reason) {
      drop(reason)
      continue
    }
    const held = item ? SPEAKERS : heldIn(turn)(start, end)
    const { judged, attribute, turned, before, told, statement } = interpret({ segment, place, us, start, end, held, features: fieldFeatures(turn, at), item })
    const { chance, reading } = readingsOf({ clause: lowered(quote), statement, told, held, attribute, isFirmTurn: turned?.firm === true })
    if (chance < ADMISSION.possiblyHeard) {
      drop('low_reading')
      continue
    }
    const { holder, reported } = held
    const isFirms = holder.kind === 'speaker' && isOfFirm(attribute, quote, before, turned?.turnabout === 'mind_change' && !isFaintTurn(quote))
    const assent = question === 'leading' && isExplicitAssent(text)
    readings.push({
      turn: index, quote, start, end, speaker,
      holder: isFirms ? { kind: 'company' } : holder.kind === 'named' ? { kind: 'named', as: nameOf(holder.as, place.persons.people) } : holder, reported,
      statement,
      ...judged,
      certainty: assent && judged.certainty !== 'implied' ? 'hedged' : judged.certainty,
      unprompted: question === 'none', assent,
      reason: reasonIn(text, start, end),
      attribute, turnabout: turned?.turnabout ?? null,
      ...(turned && namesFormer(turned) && { matches: { statement: turned.former, relation: turned.turnabout === 'withdraws' ? 'resolves' as const : 'supersedes' as const } }),
      rawReading: raw, reading,
      rule: constructionsIn(lowered(quote))[0] ?? 'model',
    })
  }
  return readings.filter(({ quote }) => {
    const isFormer = readings.some(({ turnabout, matches, quote: own }) => own !== quote && turnabout === 'mind_change' && isFormerWord(quote, matches?.statement ?? ''))
    if (isFormer) drop('former_word')
    return !isFormer
  })
}
