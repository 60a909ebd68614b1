import { reviewReasons, type ReviewReasonName } from '../types'
import type { AgeBand, Flow, FlowCounts, ReasonFlow } from './types'
import { daysBetween, medianOf, weekOf, weeksFrom } from './weeks'

/** What is needed of an item. Questions whose answer is known are none: nobody waits for them. */
export type FlowItem = {
  reason: ReviewReasonName
  status: 'open' | 'decided' | 'withdrawn' | 'expired'
  queued: boolean
  /** It waits because too little stands in its words, and not for time. */
  thin: boolean
  createdAt: Date
  decidedAt: Date | null
  expiredAt: Date | null
  withdrawnAt: Date | null
}

const AGES = [0, 3, 8, 15, 31] as const

const none = (): FlowCounts => ({ came: 0, decided: 0, expired: 0, withdrawn: 0 })

/** What came in, what went out and what waits, by week and by reason, from a Monday on. */
export function flowOf(items: readonly FlowItem[], from: Date, now: Date): Flow {
  const weeks = new Map(weeksFrom(from, now).map((week) => [week, none()]))
  const reasons = new Map<ReviewReasonName, FlowCounts & { waits: number[]; took: number[] }>()
  const open: Open[] = []
  const totals = none()
  for (const item of items) {
    const reason = reasons.get(item.reason) ?? { ...none(), waits: [], took: [] }
    reasons.set(item.reason, reason)
    const add = (what: keyof FlowCounts, at: Date): boolean => {
      const week = at <= now ? weeks.get(weekOf(at)) : undefined
      if (!week) return false
      for (const counts of [week, reason, totals]) counts[what] += 1
      return true
    }
    add('came', item.createdAt)
    if (item.status === 'decided' && item.decidedAt && add('decided', item.decidedAt)) reason.took.push(daysBetween(item.createdAt, item.decidedAt))
    if (item.status === 'expired' && item.expiredAt) add('expired', item.expiredAt)
    if (item.status === 'withdrawn' && item.withdrawnAt) add('withdrawn', item.withdrawnAt)
    if (item.status === 'open') {
      const days = daysBetween(item.createdAt, now)
      reason.waits.push(days)
      open.push({ days, queued: item.queued, thin: item.thin && !item.queued })
    }
  }
  return {
    weeks: [...weeks].map(([week, counts]) => ({ week, ...counts })),
    reasons: reviewReasons.flatMap((name) => reasonFlow(name, reasons.get(name))),
    ages: agesOf(open),
    totals: { ...totals, open: open.length, queued: open.filter(({ queued }) => queued).length, thin: open.filter(({ thin }) => thin).length, oldestDays: open.reduce<number | null>((oldest, { days }) => Math.max(oldest ?? 0, days), null) },
  }
}

function reasonFlow(reason: ReviewReasonName, found: (FlowCounts & { waits: number[]; took: number[] }) | undefined): ReasonFlow[] {
  if (!found) return []
  const { waits, took, ...counts } = found
  if (waits.length === 0 && Object.values(counts).every((count) => count === 0)) return []
  return [{ reason, ...counts, open: waits.length, openDays: medianOf(waits), decidedAfterDays: medianOf(took) }]
}

type Open = { days: number; queued: boolean; thin: boolean }

function agesOf(open: readonly Open[]): AgeBand[] {
  return AGES.map((from, i) => {
    const to = AGES[i + 1] ?? null
    const own = open.filter(({ days }) => days >= from && (to === null || days < to))
    const [queued, thin] = [own.filter((each) => each.queued).length, own.filter((each) => each.thin).length]
    return { from, to, queued, waiting: own.length - queued - thin, thin }
  })
}
