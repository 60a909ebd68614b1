import { calibrationsInForce } from './calibrate'
import { digest } from './normalize'
import { precisionsInForce } from './weigh'
import type { Ledger } from './types'

/** What a projection was made of beside observations and rulings. JSON: it is kept with the cached projection. */
export type Basis = {
  /** Role, name and consent of every holder, by key. */
  holders: Record<string, string>
  /** Whom a name or an office was taken for, by the key as said. */
  said: Record<string, string>
  /** Of the precision and calibration in force and of the value propositions. */
  digest: string
}

/** What a cached projection was made of: when, which recordings are of one call, and what all of it rests on. Each has a stamp of its own. */
export type ProjectionState = { at: Date; copies: string[][]; basis: Basis; stamp: string }

/** The basis of a ledger at a system time; `resolve` tells whom each of `keys` is taken for. */
export function basisOf(ledger: Ledger, keys: readonly string[], resolve: (key: string) => string, knownAt: Date): Basis {
  return {
    holders: Object.fromEntries(ledger.holders.map(({ key, name, role, modelled, objected }) => [key, JSON.stringify([name, role, modelled, ...(objected ? ['objected'] : [])])])),
    said: Object.fromEntries(keys.filter((key) => key.startsWith('said:')).sort().map((key) => [key, resolve(key)])),
    digest: digest(JSON.stringify([precisionsInForce(ledger.precisions, knownAt), [...calibrationsInForce(ledger.calibrations, knownAt)].sort(), offered(ledger), ledger.calibrations.filter(({ publishedAt }) => publishedAt <= knownAt)])),
  }
}

/** What decides which beliefs a proposition counts; its place in a list and what proves it decide nothing. */
const offered = ({ valuePropositions }: Ledger): string[][] =>
  valuePropositions.map(({ id, dimension, statement }) => [id, dimension, statement]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))

/** Does everything that the former projection rested on still hold? Somebody new is no change: nothing rested on them. */
export function restsOn(former: Basis, now: Basis): boolean {
  const same = (before: Record<string, string>, after: Record<string, string>): boolean => Object.entries(before).every(([key, value]) => after[key] === value)
  return former.digest === now.digest && same(former.holders, now.holders) && same(former.said, now.said)
}
