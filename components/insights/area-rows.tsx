import type { LeadScoreComparison } from '@/lib/insights/types'
import { formatConfidence, formatInterval } from '@/lib/shared/format'
import { Explained } from '../review-overview/figure'

type Figures = NonNullable<LeadScoreComparison['figures']>

const ROWS = [['alignment', 'Alignment'], ['score', 'Lead score'], ['together', 'Both together']] as const
/** Where an area stands between a coin and knowing all, in percent of the row. */
const place = (auc: number): number => Math.min(1, Math.max(0, (auc - 0.3) / 0.7)) * 100

/** How well each figure told good from bad ends: a dot with its whisker, from worse than a coin to knowing all. */
export function AreaRows({ figures, n }: { figures: Figures; n: number }) {
  return (
    <section aria-labelledby="areas">
      <h3 id="areas">How well each tells a good end from a bad one</h3>
      <table className="table mt-2">
        <thead><tr><th scope="col">Figure</th><th scope="col" className="w-1/2"><span className="sr-only">Drawn</span><span aria-hidden className="relative block h-4 text-xs"><span className="absolute -translate-x-1/2" style={{ left: `${place(0.5)}%` }}>a coin</span><span className="absolute right-0">knows all</span></span></th><th scope="col" className="pr-0 text-right">AUC, 90 %</th></tr></thead>
        <tbody>
          {ROWS.map(([key, name]) => {
            const { auc, interval } = figures[key]
            return (
              <tr key={key}>
                <th scope="row" className="text-sm text-ink">{name}</th>
                <td aria-hidden>
                  <span className="relative block h-5">
                    <span className="absolute inset-y-0 border-l border-dashed border-line-strong" style={{ left: `${place(0.5)}%` }} />
                    <span className="absolute top-1/2 h-px bg-muted" style={{ left: `${place(interval[0])}%`, right: `${100 - place(interval[1])}%` }} />
                    <span className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink" style={{ left: `${place(auc)}%` }} />
                  </span>
                </td>
                <td className="pr-0 text-right whitespace-nowrap">
                  <Explained name={`AUC of ${name.toLowerCase()}`} because={explained(key, auc, n)}>{formatConfidence(auc)} <span className="text-xs text-muted">{formatInterval(interval)}</span></Explained>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function explained(key: (typeof ROWS)[number][0], auc: number, n: number): string[] {
  return [
    `Of two deals, one that ended well and one that did not, the first had the higher ${key === 'together' ? 'value' : key === 'score' ? 'lead score' : 'alignment'} in ${Math.round(auc * 100)} of 100 pairs. A coin gives 50.`,
    `Over ${n} deals. The interval is a bootstrap's over accounts, 200 draws, 90 %.`,
    ...(key === 'together' ? ['Both in a logistic regression that was fitted without the accounts it is judged on.'] : []),
  ]
}
