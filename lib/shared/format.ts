/**
 * The one formatter: dates, money, confidences and slopes as the product writes them.
 * Everything is said in English and UTC, with names of our own, so that server and browser print the same.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const DAY = 86_400_000

type Instant = string | Date

const valid = (at: Instant): Date | null => {
  const date = typeof at === 'string' ? new Date(at) : at
  return Number.isNaN(date.getTime()) ? null : date
}

const month = (date: Date): string => MONTHS[date.getUTCMonth()] ?? ''
const two = (n: number): string => String(n).padStart(2, '0')

/** "12 May", with the year when it is not that of `today` (or always, without one). Bad input gives "unknown date". */
export function formatDate(at: Instant, today?: Instant): string {
  const date = valid(at)
  if (!date) return 'unknown date'
  const reference = today === undefined ? null : valid(today)
  const day = `${date.getUTCDate()} ${month(date)}`
  return reference && reference.getUTCFullYear() === date.getUTCFullYear() ? day : `${day} ${date.getUTCFullYear()}`
}

/** "12 May 2026, 14:05 UTC" */
export function formatDateTime(at: Instant): string {
  const date = valid(at)
  return date ? `${formatDate(date)}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC` : 'unknown time'
}

/** "May ’26": a tick of a time axis. Without the sign it would read as a day of that month. */
export function formatMonth(at: Instant): string {
  const date = valid(at)
  return date ? `${month(date)} ’${two(date.getUTCFullYear() % 100)}` : ''
}

/** "2026-05-12": the day as a URL carries it. */
export function isoDay(at: Instant): string {
  return valid(at)?.toISOString().slice(0, 10) ?? ''
}

/** "today", "yesterday", "3 days ago", "5 weeks ago", "in 12 days"; past a year, the date. Counted in UTC days. */
export function formatAgo(at: Instant, now: Instant): string {
  return formatDistance(at, now) ?? formatDate(at)
}

/** The same, for beside a date that is told: past a year null, where there is only the date again. */
export function formatDistance(at: Instant, now: Instant): string | null {
  const date = valid(at)
  const reference = valid(now)
  if (!date || !reference) return 'unknown date'
  const days = Math.floor(reference.getTime() / DAY) - Math.floor(date.getTime() / DAY)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  if (Math.abs(days) > 365) return null
  const span = Math.abs(days) < 14 ? count(Math.abs(days), 'day') : count(Math.round(Math.abs(days) / 7), 'week')
  return days > 0 ? `${span} ago` : `in ${span}`
}

/** "1:04:09" or "4:09" from milliseconds since a recording began. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** "€240k", "$1.2M", "£950" from minor units; a currency that is no ISO code is written as it is. */
export function formatMoney(minor: number, currency: string | null): string {
  const { symbol, digits } = currencyOf(currency)
  const amount = minor / 10 ** digits
  const sign = amount < 0 ? '−' : ''
  return `${sign}${symbol}${compact(Math.abs(amount))}`
}

/** "$0.0021", "$12.40", "under $0.0001" from millionths of a US dollar, in which models are paid. */
export function formatMicros(micros: number): string {
  if (micros > 0 && micros < 100) return 'under $0.0001'
  const dollars = micros / 1_000_000
  return `$${dollars > 0 && dollars < 0.995 ? dollars.toFixed(4).replace(/(\.\d\d)0+$/, '$1') : dollars.toFixed(2)}`
}

/** Digits after the point that a currency has: 2 of a euro, none of a yen. */
export const minorDigits = (currency: string): number => currencyOf(currency).digits

type Currency = { symbol: string; digits: number }
/** Asked for with every amount, and slow to ask of `Intl`. */
const currencies = new Map<string, Currency>()
const MOST_CURRENCIES = 500

function currencyOf(currency: string | null): Currency {
  if (!currency) return { symbol: '', digits: 2 }
  const known = currencies.get(currency)
  if (known) return known
  const read = readCurrency(currency)
  if (currencies.size < MOST_CURRENCIES) currencies.set(currency, read)
  return read
}

function readCurrency(currency: string): Currency {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
    return { symbol: /^[A-Z]+$/.test(symbol) ? `${symbol} ` : symbol, digits: format.resolvedOptions().maximumFractionDigits ?? 2 }
  } catch {
    return { symbol: `${currency} `, digits: 2 }
  }
}

function compact(amount: number): string {
  const short = (value: number, unit: string) => `${value.toFixed(value < 100 ? 1 : 0).replace(/\.0$/, '')}${unit}`
  if (amount >= 999_500) return short(amount / 1_000_000, 'M')
  if (amount >= 1_000) return short(amount / 1_000, 'k')
  return String(Math.round(amount))
}

/** The hundredths that are printed of 0..1. */
const printed = (value: number): number => Math.min(99, Math.max(1, Math.round(value * 100)))

/** ".91" from 0..1. Evidence never makes certainty: .00 and 1.00 are written .01 and .99. */
export function formatConfidence(value: number): string {
  return `.${two(printed(value))}`
}

/** ".87" from 0..1: a share of what was said, or a consensus, which, other than a confidence, can be all of it, "1.00", or nothing, ".00". */
export function formatShare(value: number): string {
  const hundredths = Math.round(value * 100)
  return hundredths >= 100 ? '1.00' : `.${two(hundredths)}`
}

/** "0.82": an alignment. Never a percentage. */
export const formatAlignment = (value: number): string => `0${formatConfidence(value)}`

/** ".82–.95" */
export const formatInterval = ([low, high]: readonly [number, number]): string => `${formatConfidence(low)}–${formatConfidence(high)}`

/** "+.05", "−.12", "±.00": a change of confidence or alignment. */
export function formatChange(delta: number): string {
  const hundredths = Math.round(Math.abs(delta) * 100)
  if (hundredths === 0) return '±.00'
  const digits = hundredths >= 100 ? (hundredths / 100).toFixed(2) : `.${two(hundredths)}`
  return `${delta > 0 ? '+' : '−'}${digits}`
}

/** The change from one figure to another as both are printed, so that the sum adds up: ".24 to .59" is "+.35", however they were rounded. */
export const formatDifference = (from: number, to: number): string => formatChange((printed(to) - printed(from)) / 100)

/** The same from one share to another, which can be all of it or nothing: "1.00 to .87" is "−.13". */
export const formatShareDifference = (from: number, to: number): string => formatChange((Math.round(to * 100) - Math.round(from * 100)) / 100)

/** "+.03 a month": a slope per 30 days. */
export const formatSlope = (perMonth: number): string => `${formatChange(perMonth)} a month`

/** "+.034": a change in thousandths, where two that compare read the same in hundredths. */
export const formatFineChange = (delta: number): string => `${delta < 0 ? '−' : '+'}${Math.abs(delta).toFixed(3).replace(/^0/, '')}`

/** ".03 a month": the same beside a word that says which way. */
export const formatPace = (perMonth: number): string => formatSlope(perMonth).slice(1)

/** A weight or mass: "1.26", "0.4", "12". */
export const formatMass = (value: number): string => String(Number(value.toFixed(value >= 10 ? 1 : 2)))

/** "0 beliefs", "1 belief", "1,204 beliefs" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`
}

/** "1,204" */
export const formatNumber = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
