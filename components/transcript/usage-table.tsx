import { Num, Table } from '@/components/ui/table'
import type { InteractionPage } from '@/lib/insights/types'
import { formatDate, formatNumber } from '@/lib/shared/format'

/** What was done in the product, by event. */
export function UsageTable({ usage }: { usage: InteractionPage['usage'] }) {
  return (
    <section aria-labelledby="usage" className="py-4">
      <h2 id="usage" className="mb-2">Events</h2>
      <Table label="Events by name">
        <thead>
          <tr><th scope="col">Event</th><th scope="col" className="text-right">Count</th><th scope="col">First</th><th scope="col">Last</th></tr>
        </thead>
        <tbody>
          {usage.map((row) => (
            <tr key={row.event}>
              <td className="[overflow-wrap:anywhere]">{row.event}</td>
              <Num>{formatNumber(row.count)}</Num>
              <td className="whitespace-nowrap">{formatDate(row.first)}</td>
              <td className="whitespace-nowrap">{formatDate(row.last)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
