import { formatDate } from '@/lib/shared/format'
import { isAsserted as isMembersWord, massesAt } from './cluster'
import { isAsserted } from './decide'
import { explain, movedSince, type BeliefMovement } from './explain'
import { confidenceOf } from './opinion'
import { originOf } from './origin'
import { DAY_MS } from './policy'
import { timelineOf } from './timeline'
import type { BeliefExplanation, BeliefLine, EvidenceCluster, EvidenceView, Holder, Instant, PersonRef, ProjectedBelief, TimelineView, WeighedEvidence } from './types'
import type { Side } from '@/lib/shared/vocabulary'

export type Identified = ProjectedBelief & { id: string }

/** Window over which a line's arrow of change is taken, in days. */
const CHANGE_DAYS = 30
/** Numbers start at two clusters; one is said in words (DESIGN §1). */
const NUMBERS_FROM = 2

export const personRef = (holder: Holder): PersonRef => ({ key: holder.key, personId: holder.personId, name: holder.name, role: holder.role })

/** How sure a belief is, as pages tell it: in numbers from two conversations on, and in words. */
export function toldOf(belief: ProjectedBelief, asOf: Date): Pick<BeliefLine, 'confidence' | 'interval' | 'words'> {
  const numbered = belief.observations >= NUMBERS_FROM
  return { confidence: numbered ? belief.opinion.confidence : null, interval: numbered ? belief.opinion.interval : null, words: wordsOf(belief, asOf) }
}

/** A belief as a line, as it stands at `asOf`. */
export function beliefLine(belief: Identified, asOf: Date): BeliefLine {
  const numbered = belief.observations >= NUMBERS_FROM
  const evidence = belief.clusters.flatMap((cluster) => cluster.evidence)
  return {
    id: belief.id,
    statement: belief.statement,
    holder: personRef(belief.holder),
    kind: belief.kind,
    dimension: belief.dimension,
    stance: belief.stance,
    polarity: belief.polarity,
    status: belief.status,
    label: belief.label,
    admission: belief.admission,
    ...toldOf(belief, asOf),
    observations: belief.observations,
    mentions: belief.mentions,
    unprompted: unpromptedIn(belief),
    origin: originOf(evidence),
    firstSeen: belief.firstSeen.toISOString(),
    lastSeen: belief.lastSeen.toISOString(),
    validTo: belief.validTo?.toISOString() ?? null,
    change: numbered ? changeOf(belief, asOf) : null,
    reported: evidence.length > 0 && evidence.every(({ observation }) => observation.reported),
    validated: evidence.some(({ accepted }) => accepted),
  }
}

/** Conversations in which its holder raised it unasked; what others report of them was not raised by them. */
const unpromptedIn = ({ clusters }: ProjectedBelief): number =>
  clusters.filter(({ supports, evidence }) => supports && evidence.some(({ observation }) => observation.unprompted && !observation.reported)).length

/**
 * "said once, 12 May, committed"; "said in 4 conversations, last on 3 Nov". What a member asserted nobody said: "asserted by a member,
 * 26 Nov"; "said once, 12 May, and asserted by a member". What its holder declared, and a member accepted, is "on their own page".
 */
function wordsOf({ clusters, observations, lastSeen }: ProjectedBelief, asOf: Date): string {
  const isSaid = ({ observation }: WeighedEvidence): boolean => !isAsserted(observation.id)
  const strongest = heaviestOf(clusters, isSaid)
  const seen = formatDate(lastSeen, asOf)
  const hands = handsOf(clusters.flatMap(({ evidence }) => evidence.filter((item) => !isSaid(item))))
  if (strongest === undefined) return observations < NUMBERS_FROM ? `${hands}, ${seen}` : `${hands.replace(/ a member$/, ' members')} ${observations} times, last on ${seen}`
  const conversations = clusters.filter(({ evidence }) => evidence.some(isSaid))
  const isOnlySaid = conversations.length === observations
  const last = isOnlySaid ? seen : formatDate(new Date(Math.max(...conversations.map(({ at }) => at.getTime()))), asOf)
  const said = strongest.observation.reported ? 'reported' : 'said'
  const certainty = strongest.observation.certainty !== 'stated' ? `, ${strongest.observation.certainty}` : ''
  const words = conversations.length < NUMBERS_FROM ? `${said} once, ${last}${certainty}` : `${said} in ${conversations.length} conversations, last on ${last}`
  return isOnlySaid ? words : `${words}, and ${hands}`
}

/** Whose word counts without a conversation. */
function handsOf(items: readonly WeighedEvidence[]): string {
  const [members, own] = [items.some(isMembersWord), items.some((item) => !isMembersWord(item))]
  return [...(members ? ['asserted by a member'] : []), ...(own ? ['said on their own page'] : [])].join(' and ')
}

/** The heaviest evidence of a sort; of equals the first. */
function heaviestOf(clusters: readonly EvidenceCluster[], isMeant: (item: WeighedEvidence) => boolean): WeighedEvidence | undefined {
  let heaviest: WeighedEvidence | undefined
  for (const { evidence } of clusters) for (const item of evidence) if (isMeant(item) && (heaviest === undefined || item.weight > heaviest.weight)) heaviest = item
  return heaviest
}

function changeOf(belief: ProjectedBelief, asOf: Date): number | null {
  const then = asOf.getTime() - CHANGE_DAYS * DAY_MS
  if (belief.firstSeen.getTime() > then) return null
  const end = belief.validTo !== null && belief.validTo < asOf ? belief.validTo.getTime() : asOf.getTime()
  const [before] = massesAt(belief.clusters, [Math.min(then, end)])
  return before ? belief.opinion.confidence - confidenceOf(before.r, before.s) : null
}

/** What an evidence view needs of the segment that it quotes. */
export type QuotedSegment = {
  text: string; startMs: number | null; side: Side
  /** The person or member that its speaker is; null where nobody has said who they are. */
  speakerName: string | null
  /** Whoever asserted it, where it is a member's note and no words of a customer. */
  assertedBy?: string | null
}

const AROUND = 160

/** One piece of evidence with the words around it, its weight and the factors of that weight. */
export function evidenceView(item: WeighedEvidence, segment: QuotedSegment | null): EvidenceView {
  const { observation, interaction } = item
  const text = segment?.text ?? observation.quote
  const assertedBy = segment?.assertedBy ?? null
  const start = segment && assertedBy === null ? observation.start : 0
  const end = assertedBy !== null ? text.length : segment ? observation.end : observation.quote.length
  return {
    observationId: observation.id,
    interactionId: interaction.id,
    interactionTitle: interaction.title,
    interactionType: interaction.type,
    segment: observation.segment,
    quote: assertedBy === null ? observation.quote : text,
    before: clipStart(text.slice(0, start)),
    after: clipEnd(text.slice(end)),
    ...spokenBy(observation.speaker, assertedBy ?? segment?.speakerName ?? null, assertedBy === null),
    asserted: assertedBy !== null,
    speakerSide: segment?.side ?? 'customer',
    at: observation.eventAt.toISOString(),
    startMs: segment?.startMs ?? null,
    supports: item.supports,
    certainty: observation.certainty,
    stance: observation.stance,
    reported: observation.reported,
    unprompted: observation.unprompted,
    reason: observation.reason,
    source: observation.source,
    reading: observation.reading,
    accepted: item.accepted,
    weight: item.weight,
    factors: item.factors,
    damping: item.damping,
  }
}

/** By name, with the file's spelling where it is another: what a member asserted is in no file. */
function spokenBy(label: string, name: string | null, inFile: boolean): Pick<EvidenceView, 'speaker' | 'speakerLabel'> {
  return { speaker: name ?? label, speakerLabel: inFile && name !== null && name !== label ? label : null }
}

const clipStart = (text: string): string => (text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s/, '')}`)
const clipEnd = (text: string): string => (text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/, '')}…`)

/** Everything that makes a belief's confidence at `asOf`, and what moved it since a date; `speakers`: who said what, by observation. */
export function explainedBelief(belief: Identified, asOf: Date, since: Date | null = null, speakers: ReadonlyMap<string, string> = new Map()): BeliefExplanation {
  const { start, steps } = explain(belief)
  const { confidence, interval, r, s, u } = belief.opinion
  return {
    beliefId: belief.id, statement: belief.statement, holder: personRef(belief.holder), asOf: asOf.toISOString(),
    confidence, interval, supporting: r, contradicting: s, uncertainty: u, start,
    clusters: steps.map(({ cluster, share, from, to, evidence }) => ({
      key: keyOf(cluster), title: titleOf(cluster), at: cluster.at.toISOString(), supports: cluster.supports,
      mass: cluster.mass, decay: cluster.decay, halfLifeDays: cluster.halfLifeDays, share, from, to,
      evidence: evidence.map((item) => ({
        observationId: item.observation.id, interactionId: item.interaction.id, interactionTitle: item.interaction.title, quote: item.observation.quote,
        speaker: speakers.get(item.observation.id) ?? item.observation.speaker, at: item.observation.eventAt.toISOString(), factors: item.factors, weight: item.weight, damping: item.damping, share: item.share,
      })),
    })),
    since: since && movementView(movedSince(belief, asOf, since)),
  }
}

const keyOf = (cluster: EvidenceCluster): string => cluster.key + (cluster.supports ? '+' : '-')
const titleOf = (cluster: EvidenceCluster): string => cluster.evidence[0]?.interaction.title ?? ''

function movementView({ since, from, ageing, steps }: BeliefMovement): BeliefExplanation['since'] {
  return {
    since: since.toISOString(), from, ageing,
    steps: steps.map(({ cluster, ...step }) => ({ key: keyOf(cluster), title: titleOf(cluster), at: cluster.at.toISOString(), supports: cluster.supports, ...step })),
  }
}

/** A belief's line through time and its marks. */
export function timelineView(belief: ProjectedBelief, at: Instant): TimelineView {
  const { points, marks } = timelineOf(belief, at)
  const titles = new Map(belief.clusters.flatMap((cluster) => cluster.evidence.map(({ interaction }) => [interaction.id, interaction.title] as const)))
  return {
    points: points.map(({ at: when, opinion }) => ({ at: when.toISOString(), confidence: opinion.confidence, low: opinion.interval[0], high: opinion.interval[1] })),
    marks: marks.map((mark) => ({ at: mark.at.toISOString(), kind: mark.kind, label: titles.get(mark.interactionId) ?? '', interactionId: mark.interactionId || null })),
  }
}
