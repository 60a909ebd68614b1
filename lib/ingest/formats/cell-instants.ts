import { orderOf, ordersOf, readDay, type DayOrder } from '../deals/cells'

const CLOCK = /(?:^|[\sT,])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:([ap])\.?m\b\.?)?(.*)$/i
/** "Z", "UTC", "+0100", "GMT+1", "(UTC-08:00)". */
const ZONE = /^\s*\(?(?:Z\b|(?:UTC|GMT)?\s*([+-])(\d\d?):?(\d\d)?\b|UTC\b|GMT\b)/i
/** The zones that mail headers may name by letters (RFC 822): minutes east of UTC. */
const NAMED_ZONES: Readonly<Record<string, number>> = { EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 }
/** Seconds or milliseconds since 1970, from 2001 on: "1772618400", "1772618400000". */
const EPOCH = /^(\d{10})(?:\.\d+)?$|^(\d{13})$/
/** Jira's "04/Mar/26". */
const SLASHED_MONTH = /^(\d{1,2})[/-](\p{L}{3,})[/-](\d{4}|\d\d)(?!\d)/u

/** What is read of the moments in a column of a table. */
export type CellInstants = {
  /** Null for what is no moment, also for 31 February. A day without a clock is its noon. Without a zone it is UTC. */
  read: (cell: string) => Date | null
  /** Which of day and month was taken for the first where no cell tells; null where one does, or none needs it. */
  took: DayOrder | null
  /** Some cell names a time without its zone. */
  zoneless: boolean
}

/** Learns from all cells of a column how its dates are written: "13/04/2026" says that "03/04/2026" is in April, too. */
export function cellInstants(cells: readonly string[]): CellInstants {
  const { tells, cell: undecided } = ordersOf(cells)
  // Who writes hours by AM and PM mostly writes the month first, too.
  const order = tells ?? (cells.some((cell) => orderOf(cell) === 'either' && CLOCK.exec(cell)?.[5] !== undefined) ? 'month' : 'day')
  const instants = cells.map((cell) => readCell(cell, order))
  return { read: (cell) => readCell(cell, order)?.at ?? null, took: undecided !== null && tells === null ? order : null, zoneless: instants.some((each) => each?.zoneless === true) }
}

function readCell(cell: string, order: DayOrder): { at: Date; zoneless: boolean } | null {
  const epoch = EPOCH.exec(cell)
  if (epoch) return { at: new Date(epoch[1] === undefined ? Number(cell) : Number(epoch[1]) * 1000), zoneless: false }
  const clock = CLOCK.exec(cell)
  const day = dayIn(cell.slice(0, clock?.index).trim(), order)
  if (day === null) return null
  if (clock === null) return { at: new Date(day.getTime() + 12 * 3_600_000), zoneless: false }
  const [, hours, minutes, seconds = '0', fraction = '0', half, rest = ''] = clock
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const zone = zoneOf(rest)
  const wall = day.getTime() + ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
  return { at: new Date(wall - (zone ?? 0) * 60_000), zoneless: zone === null }
}

function dayIn(written: string, order: DayOrder): Date | null {
  const text = written.replace(SLASHED_MONTH, (_, day: string, month: string, year: string) => `${day} ${month} ${year.length === 2 ? `20${year}` : year}`)
  const day = readDay(text, order)
  // "31 February 2026" would run on into March.
  return day !== null && new RegExp(`(?<!\\d)0?${day.getUTCDate()}(?!\\d)`).test(text) ? day : null
}

/** Minutes east of UTC; null where none is named that is known. */
function zoneOf(rest: string): number | null {
  const found = ZONE.exec(rest)
  if (found === null) return NAMED_ZONES[rest.trim().toUpperCase()] ?? null
  const [, sign, hours = '0', minutes = '0'] = found
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
