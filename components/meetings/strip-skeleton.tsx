import { Skeleton } from '../ui/skeleton'

/** As many meetings as one takes in before the list; the rest waits behind a button. */
export const SHOWN = 4

/** The room of the strip of today's meetings, as many lines as it had when it was last shown. */
export function StripSkeleton({ lines }: { lines: number }) {
  if (lines === 0) return null
  return (
    <div className="mt-4 border-b border-line pb-2">
      <div className="flex h-7 items-center pointer-coarse:h-11"><Skeleton className="h-4 w-40" /></div>
      <div className="grid gap-x-8 md:grid-cols-2">
        {Array.from({ length: lines }, (_, line) => <div key={line} className="flex h-12 gap-3 py-1.5"><Skeleton className="h-4 w-26 shrink-0 sm:w-38" /><span className="flex-1"><Skeleton className="h-4 w-4/5" /><Skeleton className="mt-1 h-3 w-1/2" /></span></div>)}
      </div>
    </div>
  )
}
