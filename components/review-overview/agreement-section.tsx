import { formatNumber } from '@/lib/shared/format'
import type { RatedTwice, ReviewOverview } from '@/lib/review/types'
import { DECISION_WORDS } from '../review/words'
import { Num, Table } from '../ui/table'
import { Figure } from './figure'
import { Th } from './flow-section'
import { differedWords, explainKappa, formatKappa, kappaWord, percent } from './words'

/** Fewer items that both judged make no κ that a table of people should show. */
const ENOUGH = 10

/** Do two people who judge the same item apart from each other say the same? */
export function AgreementSection({ overview: { agreement, seesEverybody } }: { overview: ReviewOverview }) {
  const { all, outcomes, pairs, differed } = agreement
  const { n, observed, kappa } = all.agreement
  return (
    <section aria-labelledby="agreement-title">
      <h2 id="agreement-title" className="border-b border-line pb-2">Do reviewers agree?</h2>
      {n === 0 ? <p className="py-2 text-sm text-muted">No item was judged twice in this time. Where much is at stake two reviewers decide, each without seeing what the other said.</p> : (
        <>
          <p className="py-2 text-sm text-muted">{[`${formatNumber(n)} ${n === 1 ? 'item was' : 'items were'} judged by two people who did not see each other’s verdict.`, ...differedWords(differed)].join(' ')}</p>
          <div className="flex flex-wrap gap-x-10 gap-y-3 py-2">
            <Figure label="Agreement" value={observed === null ? '–' : percent(observed)} beside={`n ${formatNumber(n)}`} because={explainKappa(all).slice(0, 1)} />
            <Figure label="Cohen’s κ" value={n < ENOUGH ? 'not yet' : kappa === null ? 'not defined' : formatKappa(kappa)} beside={n < ENOUGH ? `from ${ENOUGH} items judged twice` : kappa === null ? '' : `${rangeOf(all.agreement)}${kappaWord(kappa)}`} because={explainKappa(all)} />
            <Figure
              label="On what was decided" value={outcomes.agreement.observed === null ? '–' : percent(outcomes.agreement.observed)}
              beside={n < ENOUGH || outcomes.agreement.kappa === null ? '' : `κ ${formatKappa(outcomes.agreement.kappa)}`}
              because={['Two who correct other fields, or reject for other reasons, agree on the action and not on what was decided.', ...explainKappa(outcomes)]}
            />
          </div>
          <div className="mt-2 grid gap-x-10 gap-y-6 lg:grid-cols-2">
            <Matrix rated={all} />
            {pairs.length === 0 ? null : (
              <div className="min-w-0">
                <h3>By two people</h3>
                <Table label="Agreement by two people">
                  <thead><tr><th scope="col">Who</th><Th>Judged by both</Th><Th>Agreement</Th><Th>Cohen’s κ</Th></tr></thead>
                  <tbody>
                    {pairs.map(({ first, second, agreement: own }) => (
                      <tr key={`${first} ${second}`}>
                        <td><span dir="auto">{first}</span> and <span dir="auto">{second}</span></td>
                        <Num>{formatNumber(own.n)}</Num><Num>{own.observed === null ? '–' : percent(own.observed)}</Num>
                        <Num className="whitespace-nowrap">{own.n < ENOUGH ? <span className="text-muted">from {ENOUGH} items</span> : own.kappa === null ? 'not defined' : `${formatKappa(own.kappa)} ${rangeOf(own)}`.replace(/[, ]+$/, '')}</Num>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              </div>
            )}
            {seesEverybody || pairs.length > 0 ? null : <p className="text-sm text-muted">Managers and admins see agreement by two people.</p>}
          </div>
        </>
      )}
    </section>
  )
}

/** ".65 to .90, ", or nothing where all agree and no interval can be told. */
const rangeOf = ({ interval, error }: RatedTwice['agreement']): string => (interval && error ? `${formatKappa(interval[0])} to ${formatKappa(interval[1])}, ` : '')

/** First verdicts in rows, second ones in columns; the darker, the more. A cell's number says the same as its shade. */
function Matrix({ rated: { confusion: { categories, counts }, agreement: { n } } }: { rated: RatedTwice }) {
  const words = (category: string): string => DECISION_WORDS[category] ?? category
  const most = Math.max(1, ...counts.flat())
  return (
    <div className="min-w-0">
      <h3>First verdict against second</h3>
      <Table label="Confusion matrix: first verdicts in rows, second verdicts in columns" className="w-auto">
        <thead>
          <tr><td className="!border-b-0" /><th scope="colgroup" colSpan={categories.length} className="text-center">second verdict</th><td className="!border-b-0" /></tr>
          <tr><th scope="col">First verdict</th>{categories.map((category) => <th key={category} scope="col" className="!pr-0 text-center">{words(category)}</th>)}<th scope="col" className="!pr-0 !pl-4 text-right">All</th></tr>
        </thead>
        <tbody>
          {counts.map((row, i) => (
            <tr key={categories[i]}>
              <th scope="row" className="!align-middle text-xs whitespace-nowrap text-muted">{words(categories[i] ?? '')}</th>
              {row.map((count, j) => (
                <td key={categories[j]} className={`!p-0.5 ${i === j ? 'font-semibold' : ''}`}>
                  <span className="block min-w-16 rounded-sm px-3 py-1.5 text-center" style={{ background: `color-mix(in oklch, var(--color-unknown) ${Math.round((45 * count) / most)}%, transparent)` }}>{formatNumber(count)}</span>
                </td>
              ))}
              <Num className="!pr-0 !pl-4">{formatNumber(row.reduce((sum, count) => sum + count, 0))}</Num>
            </tr>
          ))}
          <tr>
            <th scope="row" className="!align-middle text-xs whitespace-nowrap text-muted">All</th>
            {categories.map((category, j) => <td key={category} className="!pr-0 text-center">{formatNumber(counts.reduce((sum, row) => sum + (row[j] ?? 0), 0))}</td>)}
            <Num className="!pr-0 !pl-4">{formatNumber(n)}</Num>
          </tr>
        </tbody>
      </Table>
    </div>
  )
}
