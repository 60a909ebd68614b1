import type { SparkPoint } from '@/lib/insights/types'
import { prepareSpark } from './prepare-spark'
import { sideFill } from './side-fill'

/** Alignment at each interaction, with gaps where nothing is known and the dotted line at ½. Decorative: the figure says it. */
export function Spark({ points, width = 88, height = 24 }: { points: readonly SparkPoint[]; width?: number; height?: number }) {
  const { paths, dots, end, half } = prepareSpark(points, width, height)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden className="block shrink-0">
      <line x1="0" x2={width} y1={half} y2={half} className="stroke-line-strong" strokeDasharray="1 3" />
      {paths.map((d) => <path key={d} d={d} fill="none" className="stroke-muted" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />)}
      {dots.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" className="fill-muted" />)}
      {end ? <circle cx={end.x} cy={end.y} r="2.5" className={sideFill(end.value)} /> : null}
    </svg>
  )
}
