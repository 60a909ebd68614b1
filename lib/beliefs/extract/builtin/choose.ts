import { ADMISSION } from '@/lib/beliefs/policy'
import { calibrated, signsOf } from './calibration'
import { chancesOf } from './chance'
import { instructionRanges } from './drops'
import type { HeldBy } from './holder'
import type { ToldItem } from './listed'
import { inShortTalk, readInTalk } from './long-talk'
import { shipped, SHIPPED } from './model'
import { isTurn, outrightChance, outrightSpans, setsValue, wholeSpan } from './outright'
import { inside, type Place, type Range } from './place'
import { formChance, unchosenForms } from './plain-forms'
import { offsetsOf, prepareTurn, type PreparedTurn } from './prepare'
import { isOfOther } from './rules/forms'
import { isVerdict } from './rules/verdicts'
import { chooseSpans } from './spans'
import { tempered } from './temper'
import { partsByHolder, withAsker } from './two-holders'

/** Raw chance from which on what is said outright is chosen, whatever stands around it. */
const OUTRIGHT_CHANCE = 0.6
/** No two clauses of a sentence that turns are worth more than the whole. */
const TURN_SCORE = 2
/** "…, thank you" is no small talk for that. */
const THANKS = /[,.!]? (?:many )?(?:thank you|thanks|cheers)(?: (?:so|very) much| a lot| again)?[.!]*$/

type Said = { clause: string; statement: string; told: string; held: HeldBy; attribute: Parameters<typeof setsValue>[0]; isFirmTurn: boolean }

/** One quote of a turn: how likely the models take it for a belief, raw, and what its reading is once it is told. */
export type Chosen = { span: number; raw: number; readings(said: Said): { chance: number; reading: number } }

type Wanted = { unreadable: readonly Range[]; item: ToldItem | null; heldIn: (turn: PreparedTurn) => (start: number, end: number) => HeldBy }

/** Divides a turn into what is read of it and the rest; of an item that is told as a sentence, the whole of it. */
export function chooseIn(text: string, place: Place, { unreadable, item, heldIn }: Wanted): { turn: PreparedTurn; chosen: Chosen[] } {
  const turn = prepareTurn(text, place)
  const closed = [...unreadable, ...instructionRanges(text)]
  const chances = chancesOf(turn, shipped('counts'))
  const short = inShortTalk(turn)
  const inShort = short === turn ? chances : chancesOf(short, shipped('counts'))
  const outright = item ? wholeSpan(turn) : outrightSpans(turn, place.before)
  const raw = turn.spans.map((span, i) => {
    const { start, end } = offsetsOf(turn, span)
    return inside(closed, start, end) ? 0 : Math.max(chances[i] ?? 0, outright.has(i) ? OUTRIGHT_CHANCE : 0)
  })
  /** What a span is worth beside others: of a long talk half as it is read there, half as it would be elsewhere. */
  const worth = (k: number): number => {
    const chance = raw[k] ?? 0
    if (chance === 0) return 0
    return (item && outright.has(k)) || isTurn(outright.get(k)) ? TURN_SCORE : Math.max(chance, (chance + (inShort[k] ?? 0)) / 2)
  }
  const best = chooseSpans(turn.units.length, turn.spans, worth, SHIPPED.toll)
  const held = heldIn(turn)
  const parts = best.flatMap((i) => partsByHolder(turn, withAsker(turn, i, held), held)).map(({ span, chosenAs }) => ({ span, chosenAs, raw: Math.max(raw[span] ?? 0, raw[chosenAs] ?? 0) }))
  const formed = item ? [] : unchosenForms(turn, best, (k) => (raw[k] ?? 0) > 0).map((span) => ({ span, chosenAs: span, raw: Math.max(raw[span] ?? 0, OUTRIGHT_CHANCE) }))
  const chosen = [...parts, ...formed].sort((a, b) => (turn.spans[a.span]?.first ?? 0) - (turn.spans[b.span]?.first ?? 0)).map(({ span, chosenAs, raw }): Chosen => ({
    span, raw,
    readings: ({ clause, statement, told, held: { reported }, attribute, isFirmTurn }) => {
      const readIn = ({ features }: PreparedTurn, chance: number): number => calibrated(chance, signsOf(features[span] ?? [], clause, statement), SHIPPED.calibration)
      const plainly = Math.max(outrightChance(turn, span, outright, place.before), item ? 0 : formChance(clause, reported))
      const chance = readInTalk(Math.max(readIn(turn, raw), plainly), readIn(short, Math.max(inShort[span] ?? 0, inShort[chosenAs] ?? 0)))
      // Whose mood it is must be known.
      if (!item && !reported && isOfOther(clause) && isVerdict(clause)) return { chance, reading: Math.min(chance, ADMISSION.folded) }
      return { chance, reading: setsValue(attribute, statement) ? chance : tempered(chance, clause.replace(THANKS, ''), statement, isFirmTurn || attribute !== null, told) }
    },
  }))
  return { turn, chosen }
}
