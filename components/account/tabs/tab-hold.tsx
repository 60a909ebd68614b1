import { Skeleton } from '../../ui/skeleton'

/** A tab before its script is there. */
export function TabHold() {
  return (
    <div role="status" aria-busy className="pt-5">
      <span className="sr-only">Opening…</span>
      <Skeleton className="h-8 w-72 max-w-full" />
      {Array.from({ length: 8 }, (_, row) => <span key={row} className="mt-3 block"><Skeleton className="h-5 w-4/5" /><Skeleton className="mt-1 h-3 w-1/3" /></span>)}
    </div>
  )
}
