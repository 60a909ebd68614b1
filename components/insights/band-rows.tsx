import type { Band, LeadScoreComparison } from '@/lib/insights/types'
import { formatConfidence, formatNumber } from '@/lib/shared/format'
import { percent, percentInterval } from '../review-overview/words'
import { Num, Table } from '../ui/table'

type Figures = NonNullable<LeadScoreComparison['figures']>

/** How deals ended by what the figure said: lift and calibration on one line a band, highest first. */
export function BandRows({ figures: { bands }, good, n }: { figures: Figures; good: number; n: number }) {
  return (
    <section aria-labelledby="bands">
      <h3 id="bands">How deals ended, by what the figure said</h3>
      <p className="mt-1 text-xs text-muted">The dashed line is the share among all: {percent(good / n)} of {formatNumber(n)}. A figure that tells something falls from left above it to right below.</p>
      <Bands title="Alignment" bands={bands.alignment} all={good / n} show={(value) => formatConfidence(value)} />
      <Bands title="Lead score" bands={bands.score} all={good / n} show={(value) => formatNumber(value)} />
    </section>
  )
}

type Props = { title: string; bands: readonly Band[]; all: number; show: (value: number) => string }

function Bands({ title, bands, all, show }: Props) {
  return (
    <Table label={`How deals ended by ${title.toLowerCase()}`} className="mt-3">
      <thead><tr><th scope="col">{title}</th><th scope="col" className="w-2/5"><span className="sr-only">Drawn</span></th><th scope="col" className="text-right">Ended well</th><th scope="col" className="text-right">Lift</th><th scope="col" className="pr-0 text-right">Deals</th></tr></thead>
      <tbody>
        {bands.map((band) => (
          <tr key={band.high}>
            <th scope="row" className="text-sm whitespace-nowrap text-ink">{band.low === band.high ? show(band.low) : `${show(band.low)}–${show(band.high)}`}</th>
            <td aria-hidden>
              <span className="relative block h-5">
                <span className="absolute inset-y-0 border-l border-dashed border-line-strong" style={{ left: `${all * 100}%` }} />
                <span className="absolute top-1/2 h-px bg-muted" style={{ left: `${band.interval[0] * 100}%`, right: `${(1 - band.interval[1]) * 100}%` }} />
                <span className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink" style={{ left: `${band.share * 100}%` }} />
              </span>
            </td>
            <Num className="whitespace-nowrap">{percent(band.share)} <span className="text-xs text-muted">{percentInterval(band.interval)}</span></Num>
            <Num>{band.lift.toFixed(1)}×</Num>
            <Num className="pr-0">{formatNumber(band.n)}</Num>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
