import { ItemSkeleton } from '@/components/review/item-skeleton'
import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true">
      <div className="flex items-center gap-4 py-4"><h1>Review</h1></div>
      <div className="mb-2 h-9" />
      <div className="grid gap-x-8 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div className="hidden flex-col gap-5 border-e border-line pe-4 lg:flex">
          {[1, 2, 3, 4, 5].map((i) => <div key={i} className="flex flex-col gap-2 px-3"><Skeleton /><Skeleton className="h-3 w-2/3" /></div>)}
        </div>
        <ItemSkeleton />
      </div>
    </div>
  )
}
