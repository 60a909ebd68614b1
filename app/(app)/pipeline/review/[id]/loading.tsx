import { Skeleton } from '@/components/ui/skeleton'

/** The desk in its final layout, before its deals are read. */
export default function PipelineReviewLoading() {
  return (
    <div role="status" aria-busy className="pt-5">
      <span className="sr-only">Reading the review…</span>
      <Skeleton className="h-7 w-56" />
      <div className="mt-6 grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="hidden lg:block">{Array.from({ length: 8 }, (_, row) => <Skeleton key={row} className="mb-3 h-9 w-full" />)}</div>
        <div><Skeleton className="h-7 w-2/3" /><Skeleton className="mt-3 h-5 w-1/2" /><Skeleton className="mt-6 h-28 w-full" /><Skeleton className="mt-6 h-24 w-full" /></div>
      </div>
    </div>
  )
}
