/** One component of a calendar as it stands in the file, and the line on which it begins (from 1). */
export type Block = { name: string; line: number; text: string }

/** A file taken apart: events one by one, so that a broken one takes no other with it, and everything around them. */
export type Blocks = { events: Block[]; rest: string; begins: boolean; ends: boolean; /** The line of an event that never ends. */ open: number | null }

const LEFT_OUT = new Set(['VALARM', 'VTODO', 'VJOURNAL', 'VFREEBUSY'])

/** Takes a calendar apart by its BEGIN and END lines (RFC 5545 §3.4); alarms, tasks and journals are left out. */
export function blocksOf(text: string): Blocks {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const events: Block[] = []
  const rest: string[] = []
  let event: { line: number; lines: string[] } | null = null
  let skipping: string | null = null
  let [begins, ends] = [false, false]
  for (const [index, line] of lines.entries()) {
    const mark = /^(BEGIN|END):(\w+)\s*$/i.exec(line)
    const [verb, name] = [mark?.[1]?.toUpperCase(), mark?.[2]?.toUpperCase()]
    if (skipping !== null) {
      if (verb === 'END' && name === skipping) skipping = null
    } else if (verb === 'BEGIN' && name !== undefined && LEFT_OUT.has(name)) skipping = name
    else if (verb === 'BEGIN' && name === 'VEVENT') event = { line: index + 1, lines: [line] }
    else if (event) {
      event.lines.push(line)
      if (verb === 'END' && name === 'VEVENT') {
        events.push({ name, line: event.line, text: event.lines.join('\r\n') })
        event = null
      }
    } else {
      if (name === 'VCALENDAR') [begins, ends] = [begins || verb === 'BEGIN', ends || verb === 'END']
      if (line.trim() !== '') rest.push(line)
    }
  }
  return { events, rest: rest.join('\r\n'), begins, ends, open: event?.line ?? null }
}

/** Does a file begin like a calendar, whatever its name says? */
export const looksLikeCalendar = (start: string): boolean => /^\ufeff?\s*BEGIN:VCALENDAR\s*$/im.test(start.slice(0, 400).split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '')
