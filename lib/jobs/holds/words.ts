import { formatDate } from '@/lib/shared/format'
import type { LegalHold } from './types'

/** "A legal hold is on Marit Olsen since 3 Mar 2026, set by Ada Quist: “Dispute 4711”." */
export function heldWords({ on, at, by, reason }: LegalHold): string {
  return `A legal hold is on ${on.name} since ${formatDate(at)}${by ? `, set by ${by}` : ''}${reason ? `: “${reason}”` : ''}.`
}
