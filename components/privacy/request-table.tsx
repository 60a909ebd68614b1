import Link from 'next/link'
import type { PrivacyRequest } from '@/lib/jobs/types'
import { formatDate } from '@/lib/shared/format'
import { Table } from '../ui/table'
import { stateWords, whatWords } from './request-words'

/** What people asked, the latest first. */
export function RequestTable({ rows, today }: { rows: readonly PrivacyRequest[]; today: string }) {
  return (
    <Table label="Privacy requests">
      <thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col" className="max-sm:hidden">State</th><th scope="col" className="max-sm:hidden">When</th><th scope="col" className="pr-0 max-md:hidden">By</th></tr></thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} today={today} />)}</tbody>
    </Table>
  )
}

function Row({ row, today }: { row: PrivacyRequest; today: string }) {
  const when = formatDate(row.at, today)
  return (
    <tr>
      <td><Who row={row} /></td>
      <td>
        {whatWords(row)}
        <span className="block text-xs text-muted sm:hidden">{stateWords(row)}</span>
        <span className="block text-xs text-muted md:hidden"><span className="sm:hidden">{when}</span>{row.by ? <><span className="sm:hidden">, </span>by {row.by}</> : null}</span>
      </td>
      <td className="max-sm:hidden">{stateWords(row)}</td>
      <td className="whitespace-nowrap max-sm:hidden">{when}</td>
      <td className="pr-0 max-md:hidden">{row.by ?? (row.kind === 'answered' ? 'themselves' : null) ?? <span className="text-muted">the command line</span>}</td>
    </tr>
  )
}

/** The person, while they are there; of somebody erased the page that says what was done. */
function Who({ row: { person, account } }: { row: PrivacyRequest }) {
  if (person?.name) return <Link href={`/people/${person.id}#privacy`} prefetch={false} className="link" dir="auto">{person.name}</Link>
  if (person) return <Link href={`/people/${person.id}`} prefetch={false} className="link text-muted">somebody erased</Link>
  return account ? <Link href={`/accounts/${account.id}`} prefetch={false} className="link" dir="auto">{account.name}</Link> : <span className="text-muted">an account that is gone</span>
}
