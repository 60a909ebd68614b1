import type { DealOutcome, DealType } from '@/lib/crm/types'
import { minorDigits } from '@/lib/shared/format'
import { readLooseDate } from '../formats/loose-date'

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '$': 'USD', '£': 'GBP', '¥': 'JPY' }

/** Cells by which exports say that there is nothing. */
export const isBlank = (cell: string): boolean => /^(?:|-|–|—|n\/?a|null|none|\(?no value\)?)$/i.test(cell)

/**
 * An amount as people and exports write it: "48,000.00", "48.000,00", "€ 48 000", "USD 48k", "1.2m". A single mark before three digits parts
 * thousands.
 * @returns the amount in whole units with the currency that stands beside it; null for anything else, also below zero
 */
export function readAmount(cell: string): { amount: number; currency: string | null } | null {
  const found = /^(?:([A-Z]{3})|([€$£¥]))?\s*([\d.,'’\s]*\d)\s*([km])?\s*(?:([A-Z]{3})|([€$£¥]))?$/i.exec(cell.replace(/[\u00a0\u202f]/g, ' ').trim())
  const digits = found?.[3]?.replace(/['’\s]/g, '')
  if (!digits) return null
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  const mark = digits[last] ?? ''
  const both = digits.includes(',') && digits.includes('.')
  const decimal = last >= 0 && (both || (digits.split(mark).length === 2 && !/[.,]\d{3}$/.test(digits)))
  const whole = (decimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '')
  const amount = Number(`${whole || '0'}${decimal ? `.${digits.slice(last + 1)}` : ''}`) * (/k/i.test(found?.[4] ?? '') ? 1000 : found?.[4] ? 1_000_000 : 1)
  const symbol = found?.[2] ?? found?.[6]
  const currency = (found?.[1] ?? found?.[5])?.toUpperCase() ?? (symbol ? (SYMBOLS[symbol] ?? null) : null)
  return Number.isFinite(amount) ? { amount, currency } : null
}

export const toMinor = (amount: number, currency: string | null): number => Math.round(amount * 10 ** (currency ? minorDigits(currency) : 2))

export type DayOrder = 'day' | 'month'

const NUMERIC = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?=$|[\s,])/

/** Whether a slashed date says by itself which of day and month comes first; null where it does not, or is another kind of date. */
export function orderOf(cell: string): DayOrder | 'either' | null {
  const [, first, second] = (NUMERIC.exec(cell) ?? []).map(Number)
  if (first === undefined || second === undefined) return null
  if (first > 12) return 'day'
  if (second > 12) return 'month'
  return first === second ? null : 'either'
}

/** Which of day and month comes first, if any of the dates tells; else one that could be read either way. */
export function ordersOf(cells: readonly string[]): { tells: DayOrder | null; mixed: boolean; cell: string | null } {
  const orders = new Set(cells.map(orderOf))
  const mixed = orders.has('day') && orders.has('month')
  return { mixed, tells: orders.has('day') === orders.has('month') ? null : orders.has('day') ? 'day' : 'month', cell: cells.find((cell) => orderOf(cell) === 'either') ?? null }
}

/** The day that a cell names, at midnight UTC: as it is written, whatever hour and zone follow. Null for none, and for 31 February. */
export function readDay(cell: string, order: DayOrder): Date | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(cell)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = NUMERIC.exec(cell) ?? /^(\d{1,2})[.-](\d{1,2})[.-](\d{4}|\d\d)(?=$|[\s,])/.exec(cell)
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
    const monthFirst = order === 'month' && cell.includes('/')
    return dayOf(year < 100 ? 2000 + year : year, monthFirst ? first : second, monthFirst ? second : first)
  }
  const loose = readLooseDate(cell)?.at
  return loose ? new Date(Date.UTC(loose.getUTCFullYear(), loose.getUTCMonth(), loose.getUTCDate())) : null
}

function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null
}

/** True, false, or null for a cell that says neither. An empty one says no: so exports leave it. */
export const readTruth = (cell: string): boolean | null => (/^(?:true|1|yes|y|x|t)$/i.test(cell) ? true : /^(?:|false|0|no|n|f)$/i.test(cell) ? false : null)

/** Words of a type column; null for words that tell none: every company has types of its own. */
export function readType(cell: string): DealType | null {
  if (/renew/i.test(cell)) return 'renewal'
  if (/expan|up-?sell|cross|upgrade|add-?on|existing/i.test(cell)) return 'expansion'
  return /new/i.test(cell) ? 'new' : null
}

/** Words of an outcome column, or of a stage; undefined for words that tell none, null for those that say that it is open. */
export function readOutcome(cell: string): DealOutcome | null | undefined {
  const words = cell.toLowerCase().replace(/[^a-z]/g, '')
  if (/^(?:closed)?won$/.test(words)) return 'won'
  if (/^(?:closed)?lost$/.test(words)) return 'lost'
  if (/^(?:renewed|expanded|churned)$/.test(words)) return words as DealOutcome
  return /^(?:open|pending|inprogress|)$/.test(words) ? null : undefined
}

/** What "won" and "lost" mean of a deal of this type. */
export const outcomeOf = (outcome: DealOutcome, type: DealType): DealOutcome =>
  outcome === 'won' ? (type === 'renewal' ? 'renewed' : type === 'expansion' ? 'expanded' : 'won') : outcome === 'lost' && type === 'renewal' ? 'churned' : outcome
