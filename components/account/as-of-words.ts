import type { AccountPage } from '@/lib/insights/types'
import { clippedTo } from '@/lib/shared/clipped'
import { formatDate, isoDay } from '@/lib/shared/format'
import { isDay } from './view-params'

/** Why nothing was heard by the day of the page, and when the first conversation was; null for today, and where that is not why. */
export function noneByThen({ live, firstAt, asOf }: Pick<AccountPage, 'live' | 'firstAt' | 'asOf'>): string | null {
  return live || firstAt === null || firstAt <= asOf ? null : `No conversation with this account had taken place by then; the first was on ${formatDate(firstAt)}.`
}

const clipped = clippedTo(24)

/** Why the page shows today though the address asks for another day; null where it asks for none, or for today. */
export function askedInVain(asked: string | null, today: string): string | null {
  if (!asked || asked === isoDay(today)) return null
  if (!isDay(asked)) return `“${clipped(asked)}” is no day of the calendar, so this is the account as it stands today.`
  return asked > isoDay(today) ? `${formatDate(asked)} is still to come, so this is the account as it stands today.` : null
}
