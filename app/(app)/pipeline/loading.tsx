import { Skeleton } from '@/components/ui/skeleton'

/** The board in its final layout, before its deals are read. */
export default function PipelineLoading() {
  return (
    <div role="status" aria-busy>
      <span className="sr-only">Reading the pipeline…</span>
      <div className="flex flex-wrap gap-2 pt-4"><Skeleton className="h-8 w-full sm:w-56" /><Skeleton className="h-8 w-44" /><Skeleton className="h-8 w-40" /><Skeleton className="h-8 w-32" /></div>
      <div className="mt-14 flex gap-4 overflow-hidden max-md:flex-col">
        {Array.from({ length: 4 }, (_, column) => (
          <div key={column} className="w-full shrink-0 md:w-72"><Skeleton className="h-5 w-1/2" />{Array.from({ length: 3 }, (_, row) => <Skeleton key={row} className="mt-3 h-28 w-full" />)}</div>
        ))}
      </div>
    </div>
  )
}
