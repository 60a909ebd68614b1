import { bounded } from '@/lib/shared/bounded'
import { agedTo } from './aged'
import { project } from './project'
import type { Instant, Ledger, Projection } from './types'

/** Projections of ledgers of so many observations in all are remembered. */
const MOST_OBSERVATIONS = 20_000

type Held = { ledger: Ledger; /** All of the ledger that is no row, as text. */ rest: string; at: Instant; projection: Projection }

/**
 * `project`, which remembers: where an account's ledger is what it was, and all of it lies before both instants, time alone has
 * passed, and the former projection is aged. It goes by the very rows (see `keptRows`) and the text of everything else, so that
 * nothing stale can be given; whoever gets a projection changes nothing in it.
 */
export function keptProjection(): (ledger: Ledger, at: Instant) => Projection {
  const held = bounded<Held>(MOST_OBSERVATIONS, ({ ledger }) => ledger.observations.length)
  return (ledger, at) => {
    // Of a past instant, or one before something that is yet to come, whatever the rows say may be otherwise by now.
    if (!isAllPast(ledger, at)) return project(ledger, at)
    const rest = restOf(ledger)
    const known = held.get(ledger.account.id)
    if (known?.rest === rest && isBefore(known.at, at) && areTheSame(known.ledger.interactions, ledger.interactions) && areTheSame(known.ledger.observations, ledger.observations)) return aged(known, at)
    const projection = project(ledger, at)
    held.put(ledger.account.id, { ledger, rest, at, projection })
    return projection
  }
}

const isBefore = (a: Instant, b: Instant): boolean => a.asOf <= b.asOf && a.knownAt <= b.knownAt

function areTheSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function restOf({ interactions: _, observations: __, ...rest }: Ledger): string {
  return JSON.stringify(rest)
}

/** Does everything that the ledger dates lie at or before an instant? */
function isAllPast({ interactions, observations, decisions, precisions, calibrations, highStakesSince }: Ledger, { asOf, knownAt }: Instant): boolean {
  const instant = asOf < knownAt ? asOf : knownAt
  const isPast = (date: Date | null | undefined): boolean => !date || date <= instant
  return isPast(highStakesSince) && [...precisions, ...calibrations].every(({ publishedAt }) => isPast(publishedAt)) && decisions.every((one) => isPast(one.at) && isPast(one.undoneAt)) &&
    interactions.every((one) => isPast(one.occurredAt) && isPast(one.ingestedAt) && isPast(one.removedAt)) &&
    observations.every((one) => isPast(one.eventAt) && isPast(one.ingestedAt) && isPast(one.closedAt))
}

/** What ended before has aged all it will. */
function aged({ projection, at: before }: Held, at: Instant): Projection {
  const beliefs = projection.beliefs.map((belief) => (belief.validTo && belief.validTo <= before.asOf ? belief : agedTo(belief, at.asOf)))
  return { ...projection, at, beliefs }
}
