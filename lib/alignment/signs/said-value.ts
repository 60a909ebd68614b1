import { readProposition } from '@/lib/beliefs/pure'
import { byWord } from '@/lib/shared/by-word'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`
const YEAR = String.raw`(?:,? (\d{4}))?`
const DAY_MONTH = new RegExp(String.raw`\b${DAY}(?: of)? ${MONTH}\b${YEAR}`)
const MONTH_DAY = new RegExp(String.raw`\b${MONTH}(?: the)? ${DAY}(?!\d)\b${YEAR}`)
const MONTH_ONLY = new RegExp(String.raw`\b(?:(early|mid|middle of|late|end of|the end of)[- ])?${MONTH}\b${YEAR}`)
const QUARTER = /\b(?:q([1-4])|(first|second|third|fourth|last) quarter)(?:(?: of)? (\d{4}))?/
const QUARTERS: Record<string, number> = byWord({ first: 1, second: 2, third: 3, fourth: 4, last: 4 })
/** A day without its year is the next one of its name; what is only just past is meant as past. */
const PAST_DAYS = 60
const DAY_MS = 86_400_000

/**
 * The last day that a wording of a date can mean, said at an instant: "16 February", "May", "Q3", "the end of June 2027", "next
 * quarter", "2027-03-01". Null where it names none.
 */
export function dateSaid(value: string, at: Date): Date | null {
  const text = value.toLowerCase()
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text)
  if (iso) return utc(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
  const named = DAY_MONTH.exec(text)
  if (named) return placed(at, MONTHS.indexOf(named[2] ?? ''), Number(named[1]), named[3])
  const reversed = MONTH_DAY.exec(text)
  if (reversed) return placed(at, MONTHS.indexOf(reversed[1] ?? ''), Number(reversed[2]), reversed[3])
  const quarter = QUARTER.exec(text)
  if (quarter) return placed(at, (quarter[1] ? Number(quarter[1]) : (QUARTERS[quarter[2] ?? ''] ?? 4)) * 3 - 1, 'end', quarter[3])
  const month = MONTH_ONLY.exec(text)
  if (month) return placed(at, MONTHS.indexOf(month[2] ?? ''), partOf(month[1]), month[3])
  return relative(text, at)
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day))
const partOf = (part: string | undefined): number | 'end' => (part === 'early' ? 10 : part === 'mid' || part === 'middle of' ? 15 : 'end')

function placed(at: Date, month: number, day: number | 'end', year: string | undefined): Date {
  const inYear = (of: number): Date => (day === 'end' ? utc(of, month + 1, 0) : utc(of, month, day))
  if (year) return inYear(Number(year))
  const date = inYear(at.getUTCFullYear())
  return at.getTime() - date.getTime() > PAST_DAYS * DAY_MS ? inYear(at.getUTCFullYear() + 1) : date
}

function relative(text: string, at: Date): Date | null {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()]
  if (/\bnext month\b/.test(text)) return utc(year, month + 2, 0)
  if (/\bnext quarter\b/.test(text)) return utc(year, (Math.floor(month / 3) + 2) * 3, 0)
  if (/\bnext year\b/.test(text)) return utc(year + 1, 12, 0)
  return /\b(?:year[- ]end|christmas|end of (?:the|this) year|before the new year)\b/.test(text) ? utc(year, 12, 0) : null
}

/** Thousands are left unsaid where both know them. */
const UNSAID = 1000
const SMALL = 20

/**
 * By which share of 0..1 a budget fell from one wording to another: "four hundred" beside 380,000 is 400,000. Negative where it
 * rose; null where one of them names no amount.
 */
export function budgetFell(from: string, to: string): number | null {
  const [before, after] = [amountIn(from), amountIn(to)]
  if (before === null || after === null || before <= 0) return null
  const [left, right] = [inThousands(before, after), inThousands(after, before)]
  return (left - right) / left
}

function amountIn(value: string): number | null {
  const numbers = [...readProposition(value).numbers]
  return numbers.length === 0 ? null : Math.max(...numbers)
}

const inThousands = (amount: number, other: number): number => (amount >= SMALL && amount < UNSAID && other >= SMALL * UNSAID ? amount * UNSAID : amount)
