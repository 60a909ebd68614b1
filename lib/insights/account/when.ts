const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const QUARTERS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 }
const DAY_MS = 86_400_000

/** First and last day that a date in words may mean, as `YYYY-MM-DD`. */
export type Span = { from: string; to: string }

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const monthsOf = (year: number, first: number, months: number): Span => ({ from: iso(Date.UTC(year, first, 1)), to: iso(Date.UTC(year, first + months, 1) - DAY_MS) })

/** A month without a year is the one nearest ahead; what lies this far back is still meant as past. */
const BACK_DAYS = 45

/**
 * What "end of June", "the first of May 2027", "Q3" or "2026-05-12" may mean to somebody who says it on the day `said`; null where it
 * names no time. A day that is written in words counts as its whole month.
 */
export function spanOf(value: string, said: Date): Span | null {
  const text = value.toLowerCase()
  const exact = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)?.[0]
  if (exact) return Number.isNaN(Date.parse(exact)) ? null : { from: exact, to: exact }
  const year = Number(/\b(20\d\d)\b/.exec(text)?.[1] ?? NaN)
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}[a-z]*\\b`).test(text))
  if (month >= 0) return inMonth(text, Number.isNaN(year) ? yearFor(month + 1, said) : year, month)
  const quarter = Number(/\bq([1-4])\b/.exec(text)?.[1] ?? QUARTERS[/\b(first|second|third|fourth) quarter\b/.exec(text)?.[1] ?? ''] ?? NaN)
  if (!Number.isNaN(quarter)) return monthsOf(Number.isNaN(year) ? yearFor(quarter * 3, said) : year, (quarter - 1) * 3, 3)
  if (/\bnext year\b/.test(text)) return monthsOf(said.getUTCFullYear() + 1, 0, 12)
  if (/\byear[- ]end\b|\bend of (?:the )?year\b|\bchristmas\b/.test(text)) return monthsOf(said.getUTCFullYear(), 11, 1)
  if (/\bnext month\b/.test(text)) return monthsOf(said.getUTCFullYear(), said.getUTCMonth() + 1, 1)
  return Number.isNaN(year) ? null : monthsOf(year, 0, 12)
}

/** The year in which a month that ends after `months` is next to come, or has just been. */
function yearFor(months: number, said: Date): number {
  const year = said.getUTCFullYear()
  return Date.UTC(year, months, 1) < said.getTime() - BACK_DAYS * DAY_MS ? year + 1 : year
}

function inMonth(text: string, year: number, month: number): Span {
  const whole = monthsOf(year, month, 1)
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(text.replace(/\b20\d\d\b/, ''))?.[1] ?? NaN)
  if (day >= 1 && day <= 31) {
    const at = iso(Date.UTC(year, month, day))
    return { from: at, to: at }
  }
  const tenth = (n: number): string => iso(Date.UTC(year, month, n))
  if (/\b(?:end|late|last week)\b/.test(text)) return { from: tenth(21), to: whole.to }
  if (/\b(?:start|beginning|early|first week)\b/.test(text)) return { from: whole.from, to: tenth(10) }
  return whole
}
