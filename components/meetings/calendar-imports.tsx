import type { CalendarUpload } from './use-calendars'
import { ReceivedCalendarView } from './received-calendar'

/** Calendar files of this visit, each with what came of it. */
export function CalendarImports({ uploads, today }: { uploads: readonly CalendarUpload[]; today: string }) {
  if (uploads.length === 0) return null
  return (
    <section aria-labelledby="calendars-title">
      <h2 id="calendars-title" className="border-b border-line pb-2">Calendars</h2>
      <ul className="divide-y divide-line" aria-live="polite">
        {uploads.map(({ key, fileName, received, problem }) => (
          <li key={key}>
            {received ? <ReceivedCalendarView received={received} today={today} /> : problem ? <p role="alert" className="py-3 text-sm"><span className="font-medium text-problem">{problem.message}</span> {problem.remedy}</p> : <p className="py-3 text-sm text-muted">Reading {fileName}…</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
