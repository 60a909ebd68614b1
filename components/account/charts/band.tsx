import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { bandRuns, type BandPoint } from './band-runs'

type Props = { points: readonly BandPoint[]; fill: string; fillOpacity: number; stroke: string; strokeWidth?: number; strokeDasharray?: string }

/** The layer of areas in a chart: above the lines of the grid, under every line. */
const UNDER_LINES = 100

/** What lies between the bounds of a value over time, with both bounds as lines; a gap where they are not known. It weighs a tenth of the library's area. */
export function Band({ points, fill, fillOpacity, ...line }: Props) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const trace = (run: readonly BandPoint[], bound: 0 | 1) => run.map(({ t, band }) => `${x(t) ?? 0} ${y(band?.[bound] ?? 0) ?? 0}`)
  return (
    <ZIndexLayer zIndex={UNDER_LINES}>
      {bandRuns(points).map((run) => {
        const [low, high] = [trace(run, 0), trace(run, 1)]
        return (
          <g key={run[0]?.t}>
            <path d={`M${high.join('L')}L${low.toReversed().join('L')}Z`} fill={fill} fillOpacity={fillOpacity} />
            {/* One value alone is as wide as a line. */}
            <path d={run.length === 1 ? `M${low.join('')}L${high.join('')}` : `M${high.join('L')}M${low.join('L')}`} fill="none" {...line} />
          </g>
        )
      })}
    </ZIndexLayer>
  )
}
