import { ground } from '@/lib/beliefs/ground'
import { ADMISSION } from '@/lib/beliefs/policy'
import type { ExtractorInput, ExtractorOutput, ReadableSegment, Reading } from '@/lib/beliefs/types'
import { carriedRanges } from '@/lib/ingest/pure'
import { findSpecialCategory } from '@/lib/privacy/pure'
import { atOnce } from '@/lib/shared/in-slices'
import { lowered } from '@/lib/shared/lowered'
import { colleagueAddressed } from './addressee'
import { nameOf } from './called'
import { pronounOf, withFormer, withNoun, withPerson } from './antecedent'
import { judge, settled } from './attributes'
import { calibrated, signsOf } from './calibration'
import { instructionRanges, isBareAssent, isExplicitAssent, isHypothetical, isOurClaim } from './drops'
import { questionBefore } from './features'
import { chancesOf } from './chance'
import { conditionOf, withCondition } from './completed'
import { settingOf, type Setting } from './conversation'
import { fieldFeatures } from './fields'
import { fragmentsIn } from './fragments'
import { holderOf, ofThemselves, type HeldBy } from './holder'
import { labelled, withTopic } from './label'
import { leaningOf } from './leaning'
import { listedIn, type ToldItem } from './listed'
import { inShortTalk, readInTalk } from './long-talk'
import { partsOf } from './long-turn'
import { withLeaningOfLast } from './leaning-of-last'
import { onlyMentioned } from './mentions'
import { shipped, SHIPPED } from './model'
import { namesIn, type Names } from './names'
import { isTurn, outrightChance, outrightSpans, setsValue, wholeSpan } from './outright'
import { formChance, unchosenForms } from './plain-forms'
import { offsetsOf, prepareTurn, type PreparedTurn } from './prepare'
import { pullOf } from './pull'
import { reasonIn } from './reason'
import { withThing } from './pointed'
import { personsOf, type Persons } from './persons'
import { doubtsByAsking } from './rules/asked-whether'
import { withoutAsides, withoutThanks } from './rules/asides'
import { attributeIn, isOfFirm } from './rules/attributes'
import { isChatter, isLayout } from './rules/chatter'
import { constructionsIn } from './rules/constructions'
import { isOfOther, settledByForm } from './rules/forms'
import { isFaintTurn } from './rules/turnabouts'
import { isVerdict } from './rules/verdicts'
import { foreignRanges, readableSegments } from './segments'
import { chooseSpans } from './spans'
import { toStatement } from './statement'
import { tempered } from './temper'
import { thirdPartyAt, withThirdParty } from './third-party'
import { isFormerWord, turnaboutIn, type Turned } from './turnabout'
import { partsByHolder, withAsker } from './two-holders'
import { valued } from './valued'

/** Raw chance from which on what is said outright is chosen, whatever stands around it. */
const OUTRIGHT_CHANCE = 0.6
/** No two clauses of a sentence that turns are worth more than the whole. */
const TURN_SCORE = 2

/** Named by the speaker, it is no "you". */
const VENDOR = /\bvendor\b/i

/** What is told in full is said of themselves. */
const SPEAKERS: ReturnType<typeof holderOf> = { holder: { kind: 'speaker' }, reported: false, subjectEnd: 0 }

/** "…, thank you" is no small talk for that. */
const THANKS = /[,.!]? (?:many )?(?:thank you|thanks|cheers)(?: (?:so|very) much| a lot| again)?[.!]*$/

type Range = { start: number; end: number }
const inside = (ranges: readonly Range[], start: number, end: number): boolean => ranges.some((r) => start < r.end && end > r.start)

/** Where a segment stands in its conversation; `before` is what was asked right before it and what its speaker said last. */
type Place = { previous: string; before: string; first: boolean; setting: Setting; persons: Persons; names: Names }

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

/** Sentences back in which somebody is still fresh in mind. */
const SENTENCES_BACK = 2
const lastSentences = (before: string, most = SENTENCES_BACK): string => before.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '').slice(-most).join(' ').trim()

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

/** Reads what is said outside `unreadable`; of a listed item, told as a sentence, the whole of it. */
function readSegment(
  segment: ReadableSegment, place: Place, input: ExtractorInput, unreadable: readonly Range[], drop: (reason: string) => void, item: ToldItem | null = null,
): Reading[] {
  const question = questionBefore(place.previous)
  if (question !== 'none' && isBareAssent(segment.text)) {
    drop('bare_assent')
    return []
  }
  const turn = prepareTurn(segment.text, place)
  const instructions = instructionRanges(segment.text)
  const special = findSpecialCategory(segment.text)
  instructions.forEach(() => drop('instruction'))
  const chances = chancesOf(turn, shipped('counts'))
  const short = inShortTalk(turn)
  const inShort = short === turn ? chances : chancesOf(short, shipped('counts'))
  const outright = item ? wholeSpan(turn) : outrightSpans(turn, place.before)
  const raw = turn.spans.map((span, i) => {
    const { start, end } = offsetsOf(turn, span)
    return inside(instructions, start, end) || inside(unreadable, start, end) ? 0 : Math.max(chances[i] ?? 0, outright.has(i) ? OUTRIGHT_CHANCE : 0)
  })
  /** What a span is worth beside others: of a long talk half as it is read there, half as it would be elsewhere. */
  const worth = (k: number): number => {
    const chance = raw[k] ?? 0
    if (chance === 0) return 0
    return item && outright.has(k) || isTurn(outright.get(k)) ? TURN_SCORE : Math.max(chance, (chance + (inShort[k] ?? 0)) / 2)
  }
  const readings: Reading[] = []
  const heldIn = (start: number, end: number): HeldBy => {
    const unit = turn.units.findIndex(({ from, to }) => turn.tokens.slice(from, to).some((token) => token.start === start))
    const opening = turn.tokens[turn.units.find((u) => u.sentence === turn.units[unit]?.sentence)?.from ?? 0]?.start ?? 0
    return holderOf(segment.text.slice(start, end), segment.text.slice(opening, start), place.persons.after(segment.text.slice(0, start)), input.us, place.persons.people)
  }
  const chosen = chooseSpans(turn.units.length, turn.spans, worth, SHIPPED.toll)
  const formed = item ? [] : unchosenForms(turn, chosen, (k) => (raw[k] ?? 0) > 0)
  const parts = [...chosen.flatMap((i) => partsByHolder(turn, withAsker(turn, i, heldIn), heldIn)), ...formed.map((i) => ({ span: i, chosenAs: i }))]
  for (const { span: i, chosenAs } of parts.sort((a, b) => (turn.spans[a.span]?.first ?? 0) - (turn.spans[b.span]?.first ?? 0))) {
    const span = turn.spans[i]
    if (!span) continue
    const { start, end } = offsetsOf(turn, span)
    const quote = segment.text.slice(start, end)
    const clause = lowered(quote)
    const rawReading = Math.max(raw[i] ?? 0, raw[chosenAs] ?? 0, formed.includes(i) ? OUTRIGHT_CHANCE : 0)
    const reason =
      inside(special, start, end) ? 'special_category' : isHypothetical(quote) ? 'hypothetical' : isOurClaim(quote) ? 'our_claim' : (isChatter(clause) && !isVerdict(clause)) || isLayout(clause) ? 'chatter' : !ground(segment.text, quote) ? 'not_grounded' : null
    if (reason) {
      drop(reason)
      continue
    }
    const held = item ? SPEAKERS : heldIn(start, end)
    const doubts = held.reported && doubtsByAsking(clause)
    const byForm = item ? item.settles : settledByForm(clause)
    const pull = pullOf(quote, clause, segment.text, place.previous, place.names, place.setting.phase === 'discovery')
    const judged = { ...settled(judge(fieldFeatures(turn, i)), withoutAsides(clause), pull), ...(doubts && { kind: 'concern' as const, stance: 'negative' as const }), ...byForm }
    const label = held.reported ? { clause: quote, topic: null } : labelled(withoutThanks(quote, segment.text.slice(0, start)), segment.text.slice(0, start), place.names)
    const others = held.reported || thirdPartyAt(label.clause) < 0 ? null : onlyMentioned(lastSentences(segment.text.slice(0, start)), 'they', input.us, place.persons.people, { speaker: segment.speaker })
    const told = withCondition(withThirdParty(label.clause, others), conditionOf(quote, segment.text.slice(0, start), segment.text.slice(end)))
    const said = toStatement({ clause: held.reported ? told.slice(held.subjectEnd) : told, kind: judged.kind, stance: judged.stance, subjectDropped: held.reported && held.subjectEnd > 0, ...place.names })
    const called = VENDOR.test(quote) ? null : colleagueAddressed(segment.text, end, place.names.theirs, place.names.ours)
    const before = `${place.before} ${segment.text.slice(0, start)}`
    const attribute = attributeIn(quote, before)
    const turned = turnaboutIn(segment.text, start, end, place.before)
    const addressed = called === null ? said : said.replace(/\bthe vendor\b/gi, called)
    const whole = turned?.turnabout === 'mind_change' ? withFormer(addressed, turned.former) : addressed
    const pronoun = held.reported ? null : pronounOf(quote)
    const whom = pronoun && onlyMentioned(lastSentences(segment.text.slice(0, start)), pronoun, input.us, place.persons.people, { speaker: segment.speaker })
    const named = pronoun && whom ? withPerson(whole, pronoun, whom) : withNoun(whole, quote, segment.text.slice(0, start))
    const asked = lastSentences(place.previous, 1)
    const pointed = label.topic === null ? withThing(named, clause, lastSentences(segment.text.slice(0, start).split('\n').at(-1) ?? '', 1) || (start === 0 && asked.endsWith('?') ? asked : '')) : named
    const statement = withTopic(valued(held.holder.kind === 'named' ? ofThemselves(pointed, held.holder.as) : pointed, attribute, quote), label.topic)
    const isFirms = held.holder.kind === 'speaker' && isOfFirm(attribute, quote, before, turned?.turnabout === 'mind_change' && !isFaintTurn(quote))
    const readIn = ({ features }: PreparedTurn, raw: number): number => calibrated(raw, signsOf(features[i] ?? [], clause, statement), SHIPPED.calibration)
    const chance = readInTalk(Math.max(readIn(turn, rawReading), outrightChance(turn, i, outright, place.before), item ? 0 : formChance(clause, held.reported)), readIn(short, Math.max(inShort[i] ?? 0, inShort[chosenAs] ?? 0)))
    // Whose mood it is must be known.
    const ofUnknown = !item && !held.reported && isOfOther(clause) && isVerdict(clause)
    const reading = ofUnknown ? Math.min(chance, ADMISSION.folded) : setsValue(attribute, statement) ? chance : tempered(chance, clause.replace(THANKS, ''), statement, turned?.firm === true || attribute !== null, lowered(told))
    if (chance < ADMISSION.possiblyHeard) {
      drop('low_reading')
      continue
    }
    const assent = question === 'leading' && isExplicitAssent(segment.text)
    readings.push({
      turn: segment.index, quote, start, end, speaker: segment.speaker,
      holder: isFirms ? { kind: 'company' } : held.holder.kind === 'named' ? { kind: 'named', as: nameOf(held.holder.as, place.persons.people) } : held.holder, reported: held.reported,
      statement,
      ...judged,
      stance: byForm.stance ?? (doubts ? 'negative' : null) ?? leaningOf(judged, clause, segment.text.slice(0, start), attribute, turned, pull),
      certainty: assent && judged.certainty !== 'implied' ? 'hedged' : judged.certainty,
      unprompted: question === 'none', assent,
      reason: reasonIn(segment.text, start, end),
      attribute, turnabout: turned?.turnabout ?? null,
      ...(turned && namesFormer(turned) && { matches: { statement: turned.former, relation: turned.turnabout === 'withdraws' ? 'resolves' as const : 'supersedes' as const } }),
      rawReading, reading,
      rule: constructionsIn(clause)[0] ?? 'model',
    })
  }
  return readings.filter(({ quote }) => {
    const isFormer = readings.some(({ turnabout, matches, quote: own }) => own !== quote && turnabout === 'mind_change' && isFormerWord(quote, matches?.statement ?? ''))
    if (isFormer) drop('former_word')
    return !isFormer
  })
}
