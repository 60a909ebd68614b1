import type { CalendarEvent, CalendarSeries } from '../ical/types'

/** A meeting of a calendar as it is kept. */
export type KeptMeeting = { id: string; recurrence: string; sequence: number; startsAt: Date; endsAt: Date; cancelledAt: Date | null; /** May whoever brings the calendar change this one? */ mayChange: boolean }

export type Merge = {
  add: CalendarEvent[]
  change: { id: string; event: CalendarEvent }[]
  cancel: string[]
  /** No occurrence of the series any more. */
  remove: string[]
  same: number
}

/**
 * What a calendar changes of the meetings that are kept of one UID (RFC 5546): a revision of a lower SEQUENCE changes nothing, a later
 * one moves or cancels; where the whole series is told, planned occurrences that it has no more are taken out, and a cancelled series
 * cancels them all.
 */
export function merge(series: CalendarSeries, kept: readonly KeptMeeting[], { now, until }: { now: Date; until: Date }): Merge {
  const byPlace = new Map(kept.map((each) => [each.recurrence, each]))
  const result: Merge = { add: [], change: [], cancel: [], remove: [], same: 0 }
  for (const event of series.occurrences) {
    const known = byPlace.get(event.recurrence)
    if (!known) {
      if (!event.cancelled && !series.cancelled) result.add.push(event)
    } else if (!known.mayChange || event.sequence < known.sequence) result.same += 1
    else if (event.cancelled || series.cancelled) {
      if (known.cancelledAt === null) result.cancel.push(known.id)
      else result.same += 1
    } else result.change.push({ id: known.id, event })
  }
  if (!series.whole) return result
  const told = new Set(series.occurrences.map(({ recurrence }) => recurrence))
  for (const { id, recurrence, sequence, startsAt, cancelledAt, mayChange } of kept) {
    if (told.has(recurrence) || !mayChange || series.sequence < sequence || startsAt < now || startsAt >= until) continue
    if (series.cancelled) { if (cancelledAt === null) result.cancel.push(id) } else result.remove.push(id)
  }
  return result
}
