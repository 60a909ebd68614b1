import { formatDate } from '@/lib/shared/format'

/** "closes 30 Jun", "was due 3 May", "no close date". */
export function closeWords(closeDate: string | null, today: string): string {
  if (closeDate === null) return 'no close date'
  return `${closeDate < today.slice(0, 10) ? 'was due' : 'closes'} ${formatDate(closeDate, today)}`
}
