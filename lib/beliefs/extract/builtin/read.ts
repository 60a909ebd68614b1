import { ground } from '@/lib/beliefs/ground'
import { ADMISSION } from '@/lib/beliefs/policy'
import type { ExtractorInput, ExtractorOutput, ReadableSegment, Reading } from '@/lib/beliefs/types'
import { findSpecialCategory } from '@/lib/privacy/pure'
import { withNoun } from './antecedent'
import { judge, settled } from './attributes'
import { calibrated, signsOf } from './calibration'
import { instructionRanges, isBareAssent, isExplicitAssent, isHypothetical, isOurClaim } from './drops'
import { questionBefore } from './features'
import { chancesOf } from './chance'
import { settingOf, type Setting } from './conversation'
import { fieldFeatures } from './fields'
import { holderOf, lastMentioned, type Antecedents } from './holder'
import { shipped, SHIPPED } from './model'
import { namesIn, type Names } from './names'
import { offsetsOf, prepareTurn } from './prepare'
import { reasonIn } from './reason'
import { withoutAsides } from './rules/asides'
import { attributeIn } from './rules/attributes'
import { isChatter } from './rules/chatter'
import { constructionsIn } from './rules/constructions'
import { foreignRanges, readableSegments } from './segments'
import { chooseSpans } from './spans'
import { toStatement } from './statement'
import { tempered } from './temper'
import { lowered } from './tokens'
import { turnaboutIn } from './turnabout'

type Range = { start: number; end: number }
const inside = (ranges: readonly Range[], start: number, end: number): boolean => ranges.some((r) => start < r.end && end > r.start)

/** Where a segment stands in its conversation. */
type Place = { previous: string; first: boolean; setting: Setting; antecedents: Antecedents; names: Names }

/** Reads what the customer's side believes out of an interaction. Pure and deterministic. */
export function readBeliefs(input: ExtractorInput): ExtractorOutput {
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
  let antecedents: Antecedents = { one: null, many: null }
  for (const segment of input.segments) {
    if (readable.has(segment)) {
      const foreign = foreignRanges(segment.text)
      for (const { language } of foreign) noteUnread(unread, language, segment.index)
      readings.push(...readSegment(segment, { previous, first, setting, antecedents, names }, input, foreign, drop))
      first = false
      previous = ''
    } else previous = segment.side === 'us' ? segment.text : ''
    antecedents = merge(antecedents, lastMentioned(segment.text, input.us, input.people))
  }
  return { readings, dropped, unread }
}

function merge(older: Antecedents, newer: Antecedents): Antecedents {
  return { one: newer.one ?? older.one, many: newer.many ?? older.many }
}

function noteUnread(unread: ExtractorOutput['unread'], language: string, index: number): void {
  const known = unread.find((u) => u.language === language)
  if (!known) unread.push({ language, segments: [index] })
  else if (!known.segments.includes(index)) known.segments.push(index)
}

function readSegment(
  segment: ReadableSegment, place: Place, input: ExtractorInput, foreign: readonly Range[], drop: (reason: string) => void,
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
  const raw = turn.spans.map((span, i) => {
    const { start, end } = offsetsOf(turn, span)
    return inside(instructions, start, end) || inside(foreign, start, end) ? 0 : (chances[i] ?? 0)
  })
  const readings: Reading[] = []
  for (const i of chooseSpans(turn.units.length, turn.spans, (k) => raw[k] ?? 0, SHIPPED.toll)) {
    const span = turn.spans[i]
    if (!span) continue
    const { start, end } = offsetsOf(turn, span)
    const quote = segment.text.slice(start, end)
    const clause = lowered(quote)
    const rawReading = raw[i] ?? 0
    const reason =
      inside(special, start, end) ? 'special_category' : isHypothetical(quote) ? 'hypothetical' : isOurClaim(quote) ? 'our_claim' : isChatter(clause) ? 'chatter' : !ground(segment.text, quote) ? 'not_grounded' : null
    if (reason) {
      drop(reason)
      continue
    }
    const sentence = segment.text.slice(turn.tokens[turn.units.find((u) => u.sentence === turn.units[span.first]?.sentence)?.from ?? 0]?.start ?? 0, start)
    const earlier = lastMentioned(segment.text.slice(0, start), input.us, input.people)
    const held = holderOf(quote, sentence, merge(place.antecedents, earlier), input.us, input.people)
    const judged = settled(judge(fieldFeatures(turn, i)), withoutAsides(clause))
    const said = toStatement({ clause: held.reported ? quote.slice(held.subjectEnd) : quote, kind: judged.kind, stance: judged.stance, subjectDropped: held.reported && held.subjectEnd > 0, ...place.names })
    const statement = withNoun(said, quote, segment.text.slice(0, start))
    const attribute = attributeIn(quote, `${place.previous} ${segment.text.slice(0, start)}`)
    const turned = turnaboutIn(segment.text, start, end)
    const chance = calibrated(rawReading, signsOf(turn.features[i] ?? [], clause, statement), SHIPPED.calibration)
    const reading = tempered(chance, clause, statement, turned?.firm === true || attribute !== null)
    if (chance < ADMISSION.possiblyHeard) {
      drop('low_reading')
      continue
    }
    const assent = question === 'leading' && isExplicitAssent(segment.text)
    readings.push({
      turn: segment.index, quote, start, end, speaker: segment.speaker,
      holder: held.holder, reported: held.reported,
      statement,
      ...judged,
      certainty: assent && judged.certainty !== 'implied' ? 'hedged' : judged.certainty,
      unprompted: question === 'none', assent,
      reason: reasonIn(segment.text, start, end),
      attribute, turnabout: turned?.turnabout ?? null,
      rawReading, reading,
      rule: constructionsIn(clause)[0] ?? 'model',
    })
  }
  return readings
}
