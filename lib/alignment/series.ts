import { ALIGNMENT_FLOOR, ALIGNMENT_HALF_LIFE, DAY_MS, decayOf } from '@/lib/beliefs/pure'
import type { LedgerInteraction } from '@/lib/beliefs/types'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { isHeardEnough, type DimensionWeights, type Masses } from './figure'
import type { Voice } from './voices'

/** A figure right after an interaction, made by `make` of its masses and of whether they are enough to speak of. */
export type OverallPoint<F> = { interactionId: string; at: Date; overall: F }
/** The same with a figure for each dimension. */
export type SeriesPoint<F> = OverallPoint<F> & { components: Partial<Record<Dimension, F>> }
export type Make<F> = (masses: Masses, enough: boolean) => F

/** A change of one voice's weight: it starts, falls a rank in its thread, or ceases with its belief. */
type Step = { at: number; voice: Voice; toward: boolean; weight: number; lives: 1 | 0 | -1 }

/**
 * Alignment right after each distinct interaction, by time. One sweep: masses decay from point to point and each voice is
 * touched once when it starts and once when it ends. Interactions of ours without a word of theirs are no points.
 */
export function seriesOf<F>(interactions: readonly LedgerInteraction[], voices: readonly Voice[], weights: DimensionWeights, make: Make<F>, people?: number): SeriesPoint<F>[] {
  return sweep(interactions, voices, (running, end) => ({ overall: running.overall(end, weights, make, people), components: running.components(end, make, people) }))
}

/** The same without its components. */
export function overallSeries<F>(interactions: readonly LedgerInteraction[], voices: readonly Voice[], weights: DimensionWeights, make: Make<F>): OverallPoint<F>[] {
  return sweep(interactions, voices, (running, end) => ({ overall: running.overall(end, weights, make) }))
}

function sweep<P extends object>(interactions: readonly LedgerInteraction[], voices: readonly Voice[], figures: (running: Running, end: number) => P): (P & { interactionId: string; at: Date })[] {
  const ends = endsOf(voices)
  const steps = stepsOf(voices)
  const running = new Running(steps)
  let next = 0
  return interactions
    .filter(({ fromCustomer, type, hash }) => fromCustomer || type === 'usage' || ends.has(hash))
    .map((interaction) => ({ interaction, end: Math.max(interaction.occurredAt.getTime(), ends.get(interaction.hash) ?? 0) }))
    .sort((a, b) => a.end - b.end || (a.interaction.hash < b.interaction.hash ? -1 : 1))
    .map(({ interaction, end }) => {
      for (let step = steps[next]; step && step.at <= end; step = steps[++next]) running.apply(step)
      return { interactionId: interaction.id, at: interaction.occurredAt, ...figures(running, end) }
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** When the last word of each interaction was said (ms), by content hash. */
export function endsOf(voices: readonly Voice[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { evidence: { interaction: { hash } }, from } of voices) {
    const known = ends.get(hash)
    if (known === undefined || from > known) ends.set(hash, Math.max(from, 0))
  }
  return ends
}

function stepsOf(voices: readonly Voice[]): Step[] {
  const steps: Step[] = []
  for (const voice of voices) {
    const { toward, from, until } = voice
    if (toward === null || from >= until) continue
    let weight = 0
    for (const mark of voice.weights) {
      if (mark.at < from || mark.at >= until || (mark.at > from && mark.weight === weight)) continue
      steps.push({ at: mark.at, voice, toward, weight: mark.weight - weight, lives: mark.at === from ? 1 : 0 })
      weight = mark.weight
    }
    if (until !== Infinity) steps.push({ at: until, voice, toward, weight: -weight, lives: -1 })
  }
  return byTime(steps)
}

/** Of one moment in the order in which they come. There are far fewer moments than steps. */
function byTime(steps: readonly Step[]): Step[] {
  const moments = new Map<number, Step[]>()
  for (const step of steps) {
    const known = moments.get(step.at)
    if (known) known.push(step)
    else moments.set(step.at, [step])
  }
  return [...moments].sort(([a], [b]) => a - b).flatMap(([, of]) => of)
}

/** Masses per dimension at the last moment touched, and who has been heard. */
class Running {
  private at = 0
  /** By place of the dimension in the vocabulary. */
  private readonly toward = new Float64Array(DIMENSIONS.length)
  private readonly away = new Float64Array(DIMENSIONS.length)
  private readonly interactions = new Map<string, number>()
  private readonly holders = new Map<string, number>()
  private readonly live = new Map<number, number>()
  private readonly starts: number[]
  /** Starts before `low` have all ended; those from `high` on are yet to come. */
  private low = 0
  private high = 0

  /** @param steps by time */
  constructor(steps: readonly Step[]) {
    const starts = new Set<number>()
    for (const { at, lives } of steps) if (lives === 1) starts.add(at)
    this.starts = [...starts]
  }

  apply({ at, voice, toward, weight, lives }: Step): void {
    this.age(at)
    const side = toward ? this.toward : this.away
    const mass = voice.power * voice.need * weight * decayOf(at - voice.from, ALIGNMENT_HALF_LIFE)
    // Taking away what was added leaves a rounding error of either sign; a mass is never below nothing.
    const place = DIMENSIONS.indexOf(voice.dimension)
    side[place] = Math.max(0, (side[place] ?? 0) + mass)
    if (lives === 0) return
    count(this.interactions, voice.evidence.interaction.hash, lives)
    count(this.holders, voice.belief.holder.key, lives)
    count(this.live, voice.from, lives)
  }

  overall<F>(at: number, weights: DimensionWeights, make: Make<F>, people?: number): F {
    this.age(at)
    let toward = 0
    let away = 0
    for (let place = 0; place < DIMENSIONS.length; place++) {
      const weight = weights[DIMENSIONS[place] as Dimension] ?? 1
      toward += (this.toward[place] ?? 0) * weight
      away += (this.away[place] ?? 0) * weight
    }
    return make({ toward, away }, this.isEnough(at, people) && toward + away >= ALIGNMENT_FLOOR.mass)
  }

  components<F>(at: number, make: Make<F>, people?: number): SeriesPoint<F>['components'] {
    this.age(at)
    const met = this.isEnough(at, people)
    const components: SeriesPoint<F>['components'] = {}
    for (const [place, dimension] of DIMENSIONS.entries()) {
      const own = { toward: this.toward[place] ?? 0, away: this.away[place] ?? 0 }
      if (own.toward + own.away > 0) components[dimension] = make(own, met && own.toward + own.away >= ALIGNMENT_FLOOR.componentMass)
    }
    return components
  }

  private isEnough(at: number, people?: number): boolean {
    return isHeardEnough({ interactions: this.interactions.size, holders: this.holders.size, days: this.span(at) / DAY_MS }, people)
  }

  /** From the first to the last word that counts, in milliseconds. A word that ceased to count never counts again. */
  private span(at: number): number {
    const isLive = (index: number): boolean => this.live.has(this.starts[index] ?? NaN)
    while (this.high < this.starts.length && (this.starts[this.high] ?? Infinity) <= at) this.high++
    while (this.low < this.high && !isLive(this.low)) this.low++
    let last = this.high - 1
    while (last > this.low && !isLive(last)) last--
    return last > this.low ? (this.starts[last] ?? 0) - (this.starts[this.low] ?? 0) : 0
  }

  private age(at: number): void {
    if (at === this.at) return
    const left = decayOf(at - this.at, ALIGNMENT_HALF_LIFE)
    for (let place = 0; place < DIMENSIONS.length; place++) {
      this.toward[place] = (this.toward[place] ?? 0) * left
      this.away[place] = (this.away[place] ?? 0) * left
    }
    this.at = at
  }
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const now = (counts.get(key) ?? 0) + by
  if (now > 0) counts.set(key, now)
  else counts.delete(key)
}
