import type { TimelineLine } from '@/lib/insights/types'
import type { Stance } from '@/lib/shared/vocabulary'
import { count, formatConfidence, formatDate, formatInterval } from '@/lib/shared/format'
import { ShallowLink } from '../../atoms/shallow-link'
import { StanceGlyph } from '../../atoms/stance-glyph'
import { MarkShape } from '../charts/marks'
import { MARK_WORDS } from '../charts/prepare-timeline'
import { prepareLine, standingAt } from './prepare-line'
import type { Scale } from './scale'

const FILL: Record<Stance, string> = { positive: 'var(--color-toward-fill)', negative: 'var(--color-away-fill)', neutral: 'var(--color-unknown)' }

/** A mark on the first or the last day is whole. */
const MARK_HALF = 5

type Props = { line: TimelineLine; holder: string | null; scale: Scale; height: number; narrow: boolean; href: string; selected: boolean; /** The moment under the playhead while it is dragged. */ at: number | null }

/** One belief through time: as wide as it is sure, as full as its interval is narrow, with an edge that is seen however faint it is, with a mark for all that happened to it. */
export function LineRow({ line, holder, scale, height, narrow, href, selected, at }: Props) {
  const track = narrow ? 28 : height
  const middle = track / 2
  const drawn = prepareLine(line, scale, middle)
  const closed = line.status === 'resolved' || line.status === 'superseded'
  const gradient = `fade-${line.id}`
  return (
    <ShallowLink
      href={href} data-row aria-current={selected ? 'true' : undefined}
      className={`hover:bg-hover aria-[current=true]:bg-hover print:h-auto! print:py-0.5 ${narrow ? 'block' : 'grid grid-cols-[minmax(0,1fr)_auto] items-center'}`} style={{ height }}
    >
      <span className="flex min-w-0 items-center gap-2 pe-3">
        <StanceGlyph stance={line.stance} />
        <span dir="auto" title={line.statement} className={`truncate text-sm print:whitespace-normal ${closed ? 'text-muted line-through decoration-line-strong' : ''}`}>{line.statement}</span>
        <span className="ms-auto shrink-0 text-xs text-muted tabular-nums">{figure(line, at)}</span>
      </span>
      <svg width={scale.width} height={track} aria-hidden className="block overflow-hidden">
        {drawn.ribbon === null ? null : (
          <linearGradient id={gradient} gradientUnits="userSpaceOnUse" x1={drawn.from} x2={Math.max(drawn.to, drawn.from + 1)}>
            {drawn.stops.map(({ x, opacity }, index) => <stop key={index} offset={(x - drawn.from) / Math.max(1, drawn.to - drawn.from)} stopColor={FILL[line.stance]} stopOpacity={opacity} />)}
          </linearGradient>
        )}
        {drawn.ribbon === null ? <line x1={drawn.from} x2={drawn.to} y1={middle} y2={middle} stroke={FILL[line.stance]} strokeDasharray="2 3" /> : <path d={drawn.ribbon} fill={`url(#${gradient})`} stroke={FILL[line.stance]} strokeWidth="0.75" />}
        {drawn.closed ? <line x1={drawn.to} x2={drawn.to} y1={middle - 7} y2={middle + 7} className="stroke-ink" strokeWidth="1.5" /> : null}
        {drawn.marks.map((mark) => (
          <g key={`${mark.kind} ${mark.t}`}>
            <MarkShape kind={mark.kind} cx={Math.min(scale.width - MARK_HALF, Math.max(MARK_HALF, mark.x))} cy={middle} />
            <title>{`${MARK_WORDS[mark.kind]} on ${formatDate(new Date(mark.t))}${mark.count > 1 ? ` and ${mark.count - 1} more` : ''}`}</title>
          </g>
        ))}
      </svg>
      <span className="sr-only">{`${holder ? `, ${holder}` : ''}, ${line.confidence === null ? line.words : `${formatConfidence(line.confidence)}${line.interval ? `, between ${formatInterval(line.interval)}` : ''}`}, ${count(line.marks.length, 'mark')}. Open its evidence.`}</span>
    </ShallowLink>
  )
}

/** The number now, or the one under the playhead; one conversation has none. */
function figure(line: TimelineLine, at: number | null): string {
  if (line.confidence === null) return ''
  if (at === null) return formatConfidence(line.confidence)
  const then = standingAt(line, at)
  return then ? formatConfidence(then.confidence) : ''
}
