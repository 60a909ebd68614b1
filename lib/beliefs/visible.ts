import { ADMISSION, SOURCE } from './policy'
import { binds, sameProposition, type Ruled } from './decide'
import { groupCopies } from './copies'
import type { Instant, Ledger, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'

export type Visible = {
  /** Every distinct interaction that stands at the instant, a primary for its copies, by time and content. */
  interactions: LedgerInteraction[]
  copies: LedgerInteraction[][]
  observations: Ruled[]
}

/** A content order for observations: equal ledgers sort equally, whatever their row ids. */
export function byContent(a: Ruled, b: Ruled): number {
  const [x, y] = [a.observation, b.observation]
  return (
    x.eventAt.getTime() - y.eventAt.getTime() || compare(a.interaction.hash, b.interaction.hash) || x.segment - y.segment || x.start - y.start || x.end - y.end ||
    compare(sortKey(x), sortKey(y))
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const keys = new WeakMap<LedgerObservation, string>()

/** What tells two apart that were said in one place. */
function sortKey(o: LedgerObservation): string {
  const held = keys.get(o)
  if (held !== undefined) return held
  const made = [
    o.statement, o.polarity, o.holderKey, o.kind, o.dimension, o.stance, o.certainty, o.source, o.extractor, o.extractorVersion, String(o.reported),
    o.attribute?.value ?? '', o.turnabout ?? '', o.reading.toFixed(9), o.reason ?? '',
  ].join('\u0000')
  keys.set(o, made)
  return made
}

/** What the ledger held at an instant: interactions said by `asOf` and known by `knownAt`, and their live observations. */
export function visibleAt(ledger: Ledger, at: Instant, decisions: readonly LedgerDecision[]): Visible {
  const { distinct, byId } = interactionsAt(ledger.interactions, at)
  const copies = groupCopies(distinct)
  const doubles = new Set(copies.flatMap((group) => group.slice(1)))
  const modelled = new Set(ledger.holders.filter((holder) => holder.modelled).map((holder) => holder.key))
  const silent = new Set(ledger.holders.flatMap(({ personId, objected }) => (objected && personId !== null ? [personId] : [])))
  const counts = (observation: LedgerObservation): Ruled[] => {
    const interaction = byId.get(observation.interactionId)
    const known =
      interaction && !doubles.has(interaction) && observation.eventAt <= at.asOf && observation.ingestedAt <= at.knownAt &&
      modelled.has(observation.holderKey) && !(observation.speakerPersonId !== null && silent.has(observation.speakerPersonId)) && SOURCE[observation.source] > 0 && observation.status !== 'erased'
    return known ? [{ observation, interaction, accepted: false, asserted: false }] : []
  }
  const rows = ledger.observations.flatMap(counts)
  const open = rows.filter(({ observation }) => isOpen(observation, at) && !isShelved(observation, ledger.decisions, byId))
  const standing = dropRepeats(newestReading(open))
  const closed = rows.filter(({ observation }) => !isOpen(observation, at))
  const observations = [...standing, ...revived(closed, standing, decisions)].sort(byContent)
  return { interactions: distinct.filter((interaction) => !doubles.has(interaction)), copies, observations }
}

/** The distinct interactions that stand at an instant, by time and content; copies are one, told by their primary. */
export function distinctInteractions({ interactions }: Pick<Ledger, 'interactions'>, { asOf, knownAt }: Instant): LedgerInteraction[] {
  const known = distinctOf.get(interactions)
  if (known?.asOf === asOf.getTime() && known.knownAt === knownAt.getTime() && known.count === interactions.length) return known.found
  const { distinct } = interactionsAt(interactions, { asOf, knownAt })
  const doubles = new Set(groupCopies(distinct).flatMap((group) => group.slice(1)))
  const found = doubles.size === 0 ? distinct : distinct.filter((interaction) => !doubles.has(interaction))
  distinctOf.set(interactions, { asOf: asOf.getTime(), knownAt: knownAt.getTime(), count: interactions.length, found })
  return found
}

/** Several rooms ask of one ledger at one instant. */
const distinctOf = new WeakMap<readonly LedgerInteraction[], { asOf: number; knownAt: number; count: number; found: LedgerInteraction[] }>()

/** Interactions by row id, where rows of one content are one interaction: ingesting twice equals ingesting once. */
function interactionsAt(interactions: readonly LedgerInteraction[], at: Instant): { distinct: LedgerInteraction[]; byId: Map<string, LedgerInteraction> } {
  const byHash = new Map<string, LedgerInteraction>()
  const byId = new Map<string, LedgerInteraction>()
  for (const interaction of interactions) {
    const { occurredAt, ingestedAt, removedAt } = interaction
    if (occurredAt > at.asOf || ingestedAt > at.knownAt || (removedAt !== null && removedAt <= at.knownAt)) continue
    const held = byHash.get(interaction.hash)
    const one = held && (held.ingestedAt < ingestedAt || (held.ingestedAt.getTime() === ingestedAt.getTime() && held.id < interaction.id)) ? held : interaction
    byHash.set(interaction.hash, one)
    byId.set(interaction.id, interaction)
  }
  for (const [id, interaction] of byId) byId.set(id, byHash.get(interaction.hash) ?? interaction)
  const distinct = [...byHash.values()].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || compare(a.hash, b.hash))
  return { distinct, byId }
}

function isOpen({ closedAt, status }: LedgerObservation, at: Instant): boolean {
  return closedAt === null ? status !== 'superseded' : closedAt > at.knownAt
}

/** A rejected row stays out unless a dated ruling on it says when: then the ruling decides, and its undo too. */
function isShelved(observation: LedgerObservation, decisions: LedgerDecision[], byId: Map<string, LedgerInteraction>): boolean {
  if (observation.reading < ADMISSION.possiblyHeard && observation.status === 'active') {
    return !decisions.some((decision) => isOn(decision, observation, byId))
  }
  return observation.status === 'rejected' && !decisions.some((decision) => isOn(decision, observation, byId))
}

function isOn({ target }: LedgerDecision, observation: LedgerObservation, byId: Map<string, LedgerInteraction>): boolean {
  const interaction = byId.get(observation.interactionId)
  return target !== null && interaction !== undefined && binds(target, observation, interaction)
}

/** Law 4: of one extractor's readings of one interaction, the newest version's alone. */
function newestReading(rows: Ruled[]): Ruled[] {
  const newest = new Map<LedgerInteraction, Map<string, string>>()
  for (const { observation: { extractor, extractorVersion }, interaction } of rows) {
    const versions = newest.get(interaction) ?? new Map<string, string>()
    const held = versions.get(extractor)
    if (held === undefined || compareVersions(extractorVersion, held) > 0) versions.set(extractor, extractorVersion)
    newest.set(interaction, versions)
  }
  return rows.filter(({ observation, interaction }) => newest.get(interaction)?.get(observation.extractor) === observation.extractorVersion)
}

/** Orders "1.9" before "1.10"; a total order on strings. */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0
  const [left, right] = [a.split(/[^\p{L}\p{N}]+/u), b.split(/[^\p{L}\p{N}]+/u)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? '', right[i] ?? '']
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : 0
    if (numeric !== 0) return numeric
    if (x !== y && !(/^\d+$/.test(x) && /^\d+$/.test(y))) return compare(x, y)
  }
  return compare(a, b)
}

/** One observation per interaction content, span and proposition; of equals, the first in content order. */
function dropRepeats(rows: Ruled[]): Ruled[] {
  const seen = new Map<string, Map<number, Ruled[]>>()
  return [...rows].sort(byContent).filter((row) => {
    const { observation: { segment, start }, interaction: { hash } } = row
    const turns = seen.get(hash) ?? new Map<number, Ruled[]>()
    seen.set(hash, turns)
    const place = segment * LONGEST_TURN + start
    const there = turns.get(place)
    if (there?.some((other) => isRepeat(other.observation, row.observation))) return false
    if (there) there.push(row)
    else turns.set(place, [row])
    return true
  })
}

/** Turns of speech are shorter, in characters, so that a place in one can be told by one number. */
const LONGEST_TURN = 2 ** 24

const isRepeat = (a: LedgerObservation, b: LedgerObservation): boolean =>
  a.segment === b.segment && a.start === b.start && a.end === b.end && a.holderKey === b.holderKey && a.polarity === b.polarity && a.statement === b.statement

/** An approved reading survives a newer extraction that no longer finds it: a person has read those words. */
function revived(closed: Ruled[], standing: Ruled[], decisions: readonly LedgerDecision[]): Ruled[] {
  if (closed.length === 0) return []
  const back = new Map<LedgerObservation, Ruled>()
  const [live, past] = [bySegment(standing), bySegment(closed)]
  for (const { action, target } of decisions) {
    if (!target || (action !== 'approve' && action !== 'fix')) continue
    const key = `${target.interactionHash}\u0000${target.segment}`
    if (live.get(key)?.some(({ observation, interaction }) => binds(target, observation, interaction))) continue
    const candidates = (past.get(key) ?? [])
      .filter(({ observation, interaction }) => binds(target, observation, interaction) && sameProposition(observation, target.statement))
      .sort((a, b) => compareVersions(b.observation.extractorVersion, a.observation.extractorVersion) || byContent(a, b))
    if (candidates[0]) back.set(candidates[0].observation, candidates[0])
  }
  return dropRepeats([...back.values()])
}


function bySegment(rows: readonly Ruled[]): Map<string, Ruled[]> {
  const segments = new Map<string, Ruled[]>()
  for (const row of rows) {
    const key = `${row.interaction.hash}\u0000${row.observation.segment}`
    const list = segments.get(key)
    if (list) list.push(row)
    else segments.set(key, [row])
  }
  return segments
}
