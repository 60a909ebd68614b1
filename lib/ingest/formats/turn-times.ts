import type { Turn } from './turns'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Turns with times from the start. A clock that falls back by half a day has passed midnight; one that begins later than
 * recordings last is the time of day. Dated turns keep their own moments, and of a chat over several days nothing else.
 */
export function timesFromStart<T extends Turn>(turns: T[]): T[] {
  const dated = turns.flatMap(({ at }) => (at === undefined ? [] : [at.getTime()]))
  const first = dated[0]
  if (first !== undefined) {
    const isOneDay = (dated.at(-1) ?? first) - first < DAY
    return turns.map((turn) => ({ ...turn, startMs: isOneDay && turn.at !== undefined ? Math.max(0, turn.at.getTime() - first) : undefined }))
  }
  const running = overMidnight(turns.map(({ startMs }) => startMs))
  const zero = running.find((ms) => ms !== undefined) ?? 0
  const from = zero > 3 * HOUR ? zero : 0
  return turns.map((turn, index) => ({ ...turn, startMs: running[index] === undefined ? undefined : Math.max(0, running[index] - from) }))
}

function overMidnight(clocks: (number | undefined)[]): (number | undefined)[] {
  let days = 0
  let before = 0
  return clocks.map((clock) => {
    if (clock === undefined) return undefined
    if (clock < before - DAY / 2) days += 1
    before = clock
    return clock + days * DAY
  })
}
