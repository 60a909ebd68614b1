import type { AccountTimeline, TimelineLine } from '@/lib/insights/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { DIMENSION_WORDS, ROLE_WORDS } from '../../atoms/words'
import { beliefCounts } from '../group-beliefs'

export const LANES = ['person', 'dimension'] as const
export type Lanes = (typeof LANES)[number]

/** As many lines of a lane as are compared at a glance. */
export const LANE_OPENS_WITH = 6

export type TimelineRow =
  | { kind: 'lane'; key: string; title: string; note: string | null; counts: string; open: boolean }
  | { kind: 'line'; key: string; line: TimelineLine }
  | { kind: 'more'; key: string; lane: string; left: number }

type Options = { by: Lanes; q: string; closed: ReadonlySet<string>; whole: ReadonlySet<string> }

/**
 * The rows of the timeline: a lane for each person or dimension, the lane of the first belief first, and its lines as they are ranked.
 * A lane opens with its first few; a search shows all that it finds.
 */
export function timelineRows({ lines, holders }: Pick<AccountTimeline, 'lines' | 'holders'>, { by, q, closed, whole }: Options): TimelineRow[] {
  const people = new Map(holders.map((holder) => [holder.key, holder]))
  const words = q.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = lines.filter((line) => {
    const text = `${line.statement} ${people.get(line.holder)?.name ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const lanes = new Map<string, TimelineLine[]>()
  for (const line of found) {
    const key = by === 'person' ? line.holder : line.dimension
    const lane = lanes.get(key)
    if (lane) lane.push(line)
    else lanes.set(key, [line])
  }
  const ordered = by === 'person' ? [...lanes] : DIMENSIONS.flatMap((dimension) => { const lane = lanes.get(dimension); return lane ? [[dimension, lane] as const] : [] })
  return ordered.flatMap(([key, lane]): TimelineRow[] => {
    const open = !closed.has(key)
    const shown = whole.has(key) || words.length > 0 || lane.length <= LANE_OPENS_WITH + 1 ? lane : lane.slice(0, LANE_OPENS_WITH)
    const person = people.get(key)
    const title = by === 'person' ? (person?.name ?? key) : DIMENSION_WORDS[lane[0]?.dimension ?? 'value']
    const note = by === 'person' && person && person.role !== 'company' && person.role !== 'unknown' ? ROLE_WORDS[person.role] : null
    return [
      { kind: 'lane', key, title, note, counts: beliefCounts(lane), open },
      ...(open ? shown.map((line): TimelineRow => ({ kind: 'line', key: line.id, line })) : []),
      ...(open && shown.length < lane.length ? [{ kind: 'more' as const, key: `more ${key}`, lane: key, left: lane.length - shown.length }] : []),
    ]
  })
}
