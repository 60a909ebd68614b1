import { ConflictError } from '@/lib/shared/errors'

/** @throws ConflictError for a meeting of somebody's calendar: what is changed here would be changed back by it */
export function assertChangedHere({ source }: { source: 'hand' | 'file' | 'feed' }): void {
  if (source === 'feed') throw new ConflictError('This meeting stands in a member’s calendar.', 'Change it there; it is read every 15 minutes.')
}
