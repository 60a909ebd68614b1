import { confidenceOf } from '@/lib/beliefs/pure'
import type { DimensionWeights } from './figure'
import { endOf } from './ended'
import type { ExplainedChange } from './explanation-types'
import type { Heard, Voice } from './voices'

type Input = {
  before: readonly Heard[]
  after: readonly Heard[]
  /** Every voice at the later instant: it tells when what no longer counts ended. */
  voices: readonly Voice[]
  weights: DimensionWeights
  /** Moment at which the later figure is evaluated, and what would be left then of an earlier voice. */
  moment: Date
  left: (item: Heard) => number
  /** The earlier figure. */
  from: number
  idOf: (beliefKey: string) => string | null
}

type Shift = { item: Heard; kind: ExplainedChange['kind']; at: number; toward: number; away: number }

const identity = ({ voice }: Heard): string => voice.evidence.observation.id

/**
 * The way from an earlier figure to a later one: first what was known fades, then each belief that began, ended or turned in an
 * interaction moves it, in order of time. `from + fading + Σ deltas` is the later figure exactly.
 */
export function changesBetween(input: Input): { fading: number; changes: ExplainedChange[] } {
  const { before, after, weights, left } = input
  const later = new Map(after.map((item) => [identity(item), item]))
  const earlier = new Map(before.map((item) => [identity(item), item]))
  const weighed = (item: Heard, mass: number): number => mass * (weights[item.voice.dimension] ?? 1)
  let toward = 0
  let away = 0
  for (const item of before) {
    const held = later.get(identity(item))
    const mass = held && held.toward === item.toward ? weighed(held, held.mass) : weighed(item, left(item))
    if (item.toward) toward += mass
    else away += mass
  }
  const faded = confidenceOf(toward, away)
  let level = faded
  const changes = grouped(shiftsOf(input, earlier, later, weighed)).map((shifts): ExplainedChange => {
    for (const shift of shifts) {
      toward = Math.max(0, toward + shift.toward)
      away = Math.max(0, away + shift.away)
    }
    const from = level
    level = confidenceOf(toward, away)
    return changeOf(shifts, from, level, input.idOf)
  })
  return { fading: faded - input.from, changes }
}

function shiftsOf(
  { before, after, voices, moment, left }: Input, earlier: ReadonlyMap<string, Heard>, later: ReadonlyMap<string, Heard>, weighed: (item: Heard, mass: number) => number,
): Shift[] {
  // The later look knows when, how and by what words a belief ended.
  const known = new Map(voices.map((voice) => [voice.evidence.observation.id, voice]))
  const side = (item: Heard, mass: number, sign: 1 | -1) => (item.toward ? { toward: sign * weighed(item, mass), away: 0 } : { toward: 0, away: sign * weighed(item, mass) })
  const shifts: Shift[] = []
  for (const item of after) {
    const held = earlier.get(identity(item))
    if (held && held.toward === item.toward) continue
    const gone = held ? side(held, left(held), -1) : { toward: 0, away: 0 }
    const came = side(item, item.mass, 1)
    shifts.push({ item, kind: held ? 'turned' : 'said', at: item.voice.from, toward: gone.toward + came.toward, away: gone.away + came.away })
  }
  for (const item of before) {
    if (later.has(identity(item))) continue
    const voice = known.get(identity(item)) ?? item.voice
    shifts.push({ item: { ...item, voice }, kind: 'ended', at: Math.min(moment.getTime(), voice.until), ...side(item, left(item), -1) })
  }
  return shifts
}

/** One change for all that one belief did in one interaction, by time and content. */
function grouped(shifts: readonly Shift[]): Shift[][] {
  const groups = new Map<string, Shift[]>()
  const key = ({ item: { voice }, kind, at }: Shift): string =>
    [new Date(at).toISOString(), voice.belief.holder.name, voice.belief.statement, kind, kind === 'ended' ? '' : voice.evidence.interaction.hash].join('\u0000')
  for (const shift of [...shifts].sort((a, b) => a.at - b.at || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))) {
    const { voice } = shift.item
    const id = [voice.belief.key, shift.kind, shift.kind === 'ended' ? '' : voice.evidence.interaction.hash].join('\u0000')
    groups.set(id, [...(groups.get(id) ?? []), shift])
  }
  return [...groups.values()]
}

function changeOf(shifts: readonly Shift[], from: number, to: number, idOf: Input['idOf']): ExplainedChange {
  const last = shifts.at(-1) as Shift
  const { belief, evidence, closer } = last.item.voice
  const ended = last.kind === 'ended'
  const where = ended && closer ? closer : evidence.interaction
  return {
    kind: last.kind, ended: ended ? endOf(belief) : null, beliefKey: belief.key, beliefId: idOf(belief.key),
    statement: ended ? belief.statement : evidence.observation.statement, holder: belief.holder.name,
    interactionId: where.id, interactionTitle: where.title, at: new Date(last.at).toISOString(), mentions: shifts.length,
    from, to, delta: to - from,
  }
}

/** The `most` largest changes as they are; small ones that came one after the other between them as one, and a lone one as it is. The order stays that of time. */
export function condensed(changes: readonly ExplainedChange[], most: number): ExplainedChange[] {
  const named = new Set([...changes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta)).slice(0, most))
  const told: ExplainedChange[] = []
  for (const change of changes) {
    const last = told.at(-1)
    if (last === undefined || named.has(change) || named.has(last)) told.push(change)
    else told[told.length - 1] = several(change, last)
  }
  return told
}

const several = (change: ExplainedChange, before: ExplainedChange): ExplainedChange => ({
  kind: 'several', ended: null, beliefKey: '', beliefId: null, statement: '', holder: '', interactionId: '', interactionTitle: '', at: change.at, mentions: before.mentions + change.mentions,
  from: before.from, to: change.to, delta: change.to - before.from, each: [...(before.each ?? [before]), change],
})
