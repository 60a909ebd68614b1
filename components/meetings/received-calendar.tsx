import Link from 'next/link'
import type { ReceivedCalendar } from '@/lib/meetings/types'
import { placeOfZone } from '@/lib/meetings/client'
import { count, formatDate } from '@/lib/shared/format'
import { FAULT_WORDS } from './meeting-words'

/** What came of a calendar file: whose meetings, what changed, and what was left out and why. */
export function ReceivedCalendarView({ received, today }: { received: ReceivedCalendar; today: string }) {
  const { accounts, added, changed, cancelled, same, unplaced, past, confidential, faults, floatingReadIn, until, fileName } = received
  const done = [added > 0 && `${added} new`, changed > 0 && `${changed} changed`, cancelled > 0 && `${cancelled} cancelled`, same > 0 && `${same} already there`].filter(Boolean)
  const left = [past > 0 && `${past} over by now`, confidential > 0 && `${count(confidential, 'private event')}, which ${confidential === 1 ? 'is' : 'are'} never kept`].filter(Boolean)
  return (
    <div className="py-3 text-sm">
      <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{fileName}</p>
      <p className="text-muted">{done.length > 0 ? `Meetings: ${done.join(', ')}.` : 'No meeting was added.'} {left.length > 0 ? `Left out: ${left.join(', ')}.` : ''} Of a series what is planned until {formatDate(until, today)} is kept.</p>
      {accounts.length > 0 ? <p className="mt-1">{accounts.map(({ id, name, meetings }, n) => <span key={id}>{n > 0 ? ', ' : ''}<Link href={`/accounts/${id}#meetings`} prefetch={false} dir="auto" className="link">{name}</Link> <span className="text-muted">({meetings})</span></span>)}</p> : null}
      {unplaced > 0 ? <p className="mt-1 font-medium">{count(unplaced, 'event')} {unplaced === 1 ? 'waits' : 'wait'} below for you to say whose {unplaced === 1 ? 'it is' : 'they are'}.</p> : null}
      {floatingReadIn ? <p className="mt-1 text-muted">Hours without a time zone were read as those of {placeOfZone(floatingReadIn)}.</p> : null}
      {faults.length > 0 ? <ul aria-label={`What could not be read of ${fileName}`} className="mt-1">{faults.slice(0, 10).map(({ line, problem, title }) => <li key={line}>Line {line}{title ? <>, “<span dir="auto">{title}</span>”</> : null}: {FAULT_WORDS[problem] ?? 'it cannot be read'}.</li>)}{faults.length > 10 ? <li className="text-muted">and {faults.length - 10} more</li> : null}</ul> : null}
    </div>
  )
}
