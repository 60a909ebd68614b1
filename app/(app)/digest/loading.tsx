import { Skeleton } from '@/components/ui/skeleton'

/** Sentences where sentences will stand. */
export default function DigestLoading() {
  return (
    <div className="mx-auto flex max-w-[760px] flex-col gap-3 pt-5" aria-busy="true" aria-label="Loading">
      <Skeleton className="h-7 w-72" /><Skeleton className="h-4 w-96 max-w-full" />
      {[0, 1, 2, 3, 4, 5].map((row) => <Skeleton key={row} className="mt-3 h-5 w-full" />)}
    </div>
  )
}
