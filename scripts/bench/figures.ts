import { performance } from 'node:perf_hooks'

export const KB = 1024

/** The middle of measured values; NaN of none. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** How long something took, in milliseconds of the clock on the wall. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** What something cost: by the clock on the wall, and of this process's processor time, in milliseconds. */
export type Cost = { wallMs: number; cpuMs: number }

export async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage()
  const wallMs = await timed(work)
  const { user, system } = process.cpuUsage(before)
  return { wallMs, cpuMs: (user + system) / 1000 }
}

/** The least value that 95 of 100 measured ones do not exceed; NaN of none. */
export function percentile95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? NaN
}

export function heading(text: string): void {
  console.log(`\n${text}`)
}

export function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(46)} ${value}`)
}

/** A measured value beside its budget. Nothing fails: a budget that is exceeded is said, and a person looks. */
export function budget(name: string, value: number, limit: number, show: (value: number) => string): void {
  line(name, `${show(value)} of ${show(limit)}: ${(value / limit).toFixed(2)}, ${value <= limit ? 'within' : 'OVER'}`)
}

export const kilobytes = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`
export const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
