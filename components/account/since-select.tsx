import { formatDate, isoDay } from '@/lib/shared/format'
import { Select } from '../ui/select'

export const SINCE_DAYS = [30, 90, 365] as const
export type SinceDays = (typeof SINCE_DAYS)[number]

const DAY_MS = 86_400_000

/** The day so long before `today`, `YYYY-MM-DD`. */
export const sinceDay = (today: string, days: SinceDays): string => isoDay(new Date(Date.parse(today) - days * DAY_MS))

/** From which day on what moved a number is told. */
export function SinceSelect({ today, days, onChange }: { today: string; days: SinceDays; onChange: (days: SinceDays) => void }) {
  return (
    <label className="flex items-baseline gap-2 text-xs text-muted">
      since
      <Select className="h-8 w-auto py-0 text-xs max-md:h-11" value={days} onChange={(event) => onChange(SINCE_DAYS.find((each) => each === Number(event.target.value)) ?? 30)}>
        {SINCE_DAYS.map((each) => <option key={each} value={each}>{formatDate(sinceDay(today, each), today)} ({each} days)</option>)}
      </Select>
    </label>
  )
}
