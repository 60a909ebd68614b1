import type { Judged } from '@/lib/beliefs/pure'
import type { Holder, Reading } from '@/lib/beliefs/types'
import type { InteractionType, RejectReason, Side } from '@/lib/shared/vocabulary'

/** A conversation as it was recorded. */
export type Recorded = {
  id: string
  type: InteractionType
  participants: { label: string; side: Side; personId: string | null; title: string | null }[]
  segments: { index: number; speaker: string; text: string }[]
}

/** One labelled observation (docs/labelling.md). */
export type LabelLine = Pick<Reading, 'turn' | 'quote' | 'reported' | 'statement' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty'> & {
  holder: string
  /** Nobody has judged it: neither a miss nor an extra. */
  optional?: true
}

/** A labelled conversation: what people accepted, what nobody judged, and what they rejected, which is no label. */
export type LabelledLine = {
  id: string
  source: string
  channel: InteractionType
  participants: { id: string; role: string; title?: string }[]
  turns: { i: number; speaker: string; text: string }[]
  labels: LabelLine[]
  rejected: { turn: number; quote: string; holder: string; statement: string; reason: RejectReason }[]
}

const ROLES: Record<Side, string> = { customer: 'customer', us: 'seller', partner: 'partner', unknown: 'unknown' }

/**
 * The rulings of people on one conversation in the form of labelled conversations, so that readers can be scored on them and trained.
 * What nobody judged is `optional`: a reader that finds it or not is neither right nor wrong. Null where nobody judged anything.
 */
export function labelledLine(recorded: Recorded, judged: readonly Judged[], holders: readonly Holder[]): LabelledLine | null {
  const turns = new Map(recorded.segments.map((segment) => [segment.index, segment]))
  const names = new Map(holders.map((holder) => [holder.key, holder]))
  const standing = judged.filter(({ observation: { segment, start, end, quote } }) => turns.get(segment)?.text.slice(start, end) === quote)
  if (standing.every(({ verdict }) => verdict === 'unjudged')) return null
  const holderOf = ({ observation: { holderKey, speaker } }: Judged): string => {
    if (holderKey === 'company') return 'company'
    const personId = names.get(holderKey)?.personId ?? null
    const spoken = recorded.participants.filter((each) => personId !== null && each.personId === personId)
    return (spoken.find(({ label }) => label === speaker) ?? spoken[0])?.label ?? names.get(holderKey)?.name ?? 'company'
  }
  return {
    id: recorded.id, source: 'reviewed', channel: recorded.type,
    participants: recorded.participants.map(({ label, side, title }) => ({ id: label, role: ROLES[side], ...(title !== null && { title }) })),
    turns: recorded.segments.map(({ index, speaker, text }) => ({ i: index, speaker, text })),
    labels: standing.filter(({ verdict }) => verdict !== 'rejected').map((each): LabelLine => {
      const { segment, quote, reported, statement, kind, dimension, stance, polarity, certainty } = each.observation
      return { turn: segment, quote, holder: holderOf(each), reported, statement, kind, dimension, stance, polarity, certainty, ...(each.verdict === 'unjudged' && { optional: true as const }) }
    }),
    rejected: standing.filter(({ verdict }) => verdict === 'rejected').map((each) => ({
      turn: each.observation.segment, quote: each.observation.quote, holder: holderOf(each), statement: each.observation.statement, reason: each.reason ?? 'other',
    })),
  }
}
