import { Num, Table } from '@/components/ui/table'
import type { ModelUsageView, UsageFigure } from '@/lib/ai/types'
import { formatMicros, formatNumber } from '@/lib/shared/format'

/** What the model was asked and what that used, today and over thirty days. */
export function UsageTable({ usage }: { usage: ModelUsageView }) {
  const rows: [label: string, figure: UsageFigure][] = [['Today', usage.today], ['Last 30 days', usage.month]]
  return (
    <section aria-labelledby="used" className="max-w-[760px]">
      <h2 id="used" className="mb-2">What the model used</h2>
      {usage.month.calls === 0 ? <p className="text-sm text-muted">No model was asked in the last 30 days.</p> : (
        <Table label="Use of the model">
          <thead>
            <tr><th scope="col">Days are UTC</th><th scope="col" className="text-right">Calls</th><th scope="col" className="text-right">Failed</th><th scope="col" className="text-right">Tokens in</th><th scope="col" className="text-right">Tokens out</th><th scope="col" className="pr-0 text-right">Cost</th></tr>
          </thead>
          <tbody>
            {rows.map(([label, figure]) => (
              <tr key={label}>
                <td>{label}</td>
                <Num>{formatNumber(figure.calls)}</Num><Num>{formatNumber(figure.failed)}</Num><Num>{formatNumber(figure.inputTokens)}</Num><Num>{formatNumber(figure.outputTokens)}</Num><Num className="pr-0">{formatMicros(figure.costMicros)}</Num>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
