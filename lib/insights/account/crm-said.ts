import { readProposition } from '@/lib/beliefs/pure'
import type { Attribute, ProjectedBelief } from '@/lib/beliefs/types'
import { spanOf } from './when'

type Identified = ProjectedBelief & { id: string }

/** A value that somebody named, in the words they used: an attribute, or what they say they may sign, when, and when they can start. */
export type Said = { name: Attribute['name'] | 'limit' | 'sign_date' | 'start_date'; value: string; beliefId: string; holder: string; at: Date }

/** What each person names of what a CRM keeps, their latest word on each, newest first. */
export function saidOf(beliefs: readonly Identified[]): Said[] {
  const latest = new Map<string, Said>()
  const add = (key: string, said: Said): void => {
    const known = latest.get(`${said.name} ${key}`)
    if (!known || said.at > known.at) latest.set(`${said.name} ${key}`, said)
  }
  for (const belief of beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null)) {
    const told = attributesIn(belief)
    for (const said of told.length > 0 ? told : inWords(belief)) add(belief.holder.key, said)
  }
  return [...latest.values()].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.beliefId < b.beliefId ? -1 : 1))
}

function attributesIn({ id, holder, clusters }: Identified): Said[] {
  return clusters.flatMap(({ evidence }) => evidence).flatMap(({ observation, supports }) => {
    const { attribute, eventAt, polarity } = observation
    return attribute && supports && polarity !== 'negated' ? [{ ...attribute, beliefId: id, holder: holder.name, at: eventAt }] : []
  })
}

const BOUNDS: ReadonlySet<Identified['kind']> = new Set(['constraint', 'intent', 'priority', 'expectation'])
/** What may be signed or spent, when one signs or decides, and when one can start; up to where something else is said. */
const SPENDS = /\b(?:sign|spend|pay|afford|approve)\b/i
const SIGNS = /\b(?:sign|decide|order|renew|got)\b[^,;.]*?\b((?:not )?(?:before|by|until|on|in|after) (?:(?! and | or |,|;|\.).)+)/i
const STARTS = /\b(?:start|begin)\b[^,;.]*?\b((?:before|by|on|in|after|from) (?:(?! and | or |,|;|\.).)+)/i
const DENIED = /\b(?:cannot|can't|could not|will not|won't|would not|does not|do not|must not|never)\b/i

/** What a statement names without being a value of an attribute: "eighty is what they can sign", "cannot start before 4 February". */
function inWords({ id, statement, kind, dimension, holder, lastSeen }: Identified): Said[] {
  if (!BOUNDS.has(kind)) return []
  const said = (name: Said['name'], value: string): Said => ({ name, value, beliefId: id, holder: holder.name, at: lastSeen })
  const dated = (name: 'sign_date' | 'start_date', pattern: RegExp): Said[] => {
    const value = pattern.exec(statement)?.[1]?.trim()
    return value && spanOf(value, lastSeen) ? [said(name, DENIED.test(statement) ? `not ${value}` : value)] : []
  }
  const dates = [...dated('sign_date', SIGNS), ...dated('start_date', STARTS)]
  if (dates.length > 0) return dates
  return dimension === 'price' && SPENDS.test(statement) && readProposition(statement).numbers.size > 0 ? [said('limit', statement)] : []
}

const PER_MONTH = /\b(?:a|per|each|every) month\b|\bmonthly\b/i
const THOUSAND = 1000

/**
 * How much somebody may spend by what they said, in whole units of money; null where they named no amount. Beside a deal of many thousands
 * "eighty" is eighty thousand, and what is for a month is for twelve.
 */
export function amountSaid(value: string, beside: number): number | null {
  const largest = Math.max(0, ...readProposition(value).numbers)
  if (largest === 0) return null
  const whole = largest < THOUSAND && beside >= largest * (THOUSAND / 2) ? largest * THOUSAND : largest
  return PER_MONTH.test(value) ? whole * 12 : whole
}
