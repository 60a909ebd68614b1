import { Skeleton } from '@/components/ui/skeleton'

/** An item while it is fetched; on its own, for the page that loads needs nothing else of it. */
export function ItemSkeleton() {
  return (
    <div aria-busy="true" className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_17rem]">
      <span className="sr-only" role="status">Opening the item…</span>
      <div className="flex flex-col gap-3">
        <Skeleton className="w-40" />
        <Skeleton className="h-7 w-4/5" />
        <Skeleton className="w-3/5" />
        <Skeleton className="mt-6 w-full" />
        <Skeleton className="w-11/12" />
        <Skeleton className="w-4/5" />
      </div>
      <div className="flex flex-col gap-3">
        <Skeleton className="w-32" />
        <Skeleton className="w-full" />
        <Skeleton className="w-3/4" />
      </div>
    </div>
  )
}
