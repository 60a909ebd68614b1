import { DAY_MS, TREND } from '@/lib/beliefs/pure'

/** What is known of an account that may leave: numbers of its cached summary and its next renewal. */
export type ChurnFacts = {
  /** Change of alignment per 30 days, and whether it stands out from chance. */
  slope: number | null
  clear: boolean
  /** Live beliefs that are shown, and those of them whose evidence has aged out or will within 30 days. */
  shown: number
  fading: number
  lastContactAt: Date | null
  /** Days without a word after which this account counts as silent. */
  silentAfterDays: number
  renewalAt: Date | null
}

/** The three signs, each 0..1, and what they make of it. */
export type ChurnSigns = { drift: number; decay: number; silence: number; /** 0..1: how near the renewal is. */ urgency: number; risk: number }

/** A slope this many times the one that is called diverging counts in full. */
const FULL_DRIFT = 3
/** So many times the usual silence counts in full. */
const FULL_SILENCE = 3
/** A renewal counts half as much for each so many days that it is away; without a date an account counts like one a year away. */
const URGENCY_HALVES_DAYS = 90
const NO_DATE_DAYS = 365

const within = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * How much speaks for an account leaving at its renewal: drift (alignment falls, beyond chance), decay (what is known of it ages unheard)
 * and silence (longer than is usual for it), their mean times the nearness of the renewal. An order of whom to call first, in 0..1, never a likelihood.
 */
export function churnSigns(facts: ChurnFacts, now: Date): ChurnSigns {
  const drift = facts.slope !== null && facts.clear ? within(-facts.slope / (FULL_DRIFT * TREND.threshold)) : 0
  const decay = facts.shown > 0 ? within(facts.fading / facts.shown) : 0
  const idle = facts.lastContactAt ? (now.getTime() - facts.lastContactAt.getTime()) / DAY_MS : 0
  const silence = facts.silentAfterDays > 0 && idle > facts.silentAfterDays ? within(idle / (FULL_SILENCE * facts.silentAfterDays)) : 0
  const days = facts.renewalAt ? Math.max(0, (facts.renewalAt.getTime() - now.getTime()) / DAY_MS) : NO_DATE_DAYS
  const urgency = 2 ** (-days / URGENCY_HALVES_DAYS)
  return { drift, decay, silence, urgency, risk: ((drift + decay + silence) / 3) * urgency }
}
