import { Skeleton } from '@/components/ui/skeleton'

/** What narrows the board, as wide as each is. */
const CHOICES = ['w-32', 'w-32', 'w-28', 'w-36', 'w-36', 'w-44']

/** The board in its final layout, before its deals are read. */
export default function PipelineLoading() {
  return (
    <div role="status" aria-busy data-board>
      <span className="sr-only">Reading the pipeline…</span>
      <div className="flex items-start justify-between gap-x-6 gap-y-2 pt-4 max-lg:flex-col">
        <div className="flex flex-wrap items-center gap-2">
          <Skeleton className="h-8 w-full sm:w-56" /><Skeleton className="h-8 w-44" /><Skeleton className="h-8 w-44" /><Skeleton className="h-8 w-40" /><Skeleton className="h-8 w-24 md:hidden" />
          {CHOICES.map((width, index) => <Skeleton key={index} className={`h-8 max-md:hidden ${width}`} />)}
        </div>
        <div className="flex shrink-0 gap-2"><Skeleton className="h-8 w-32" /></div>
      </div>
      <Skeleton className="mt-3 mb-2 h-4 w-40" />
      <div className="flex gap-5 overflow-hidden pt-2 max-md:flex-col">
        {Array.from({ length: 4 }, (_, column) => (
          <div key={column} className="min-w-0 max-md:w-full md:min-w-52 md:flex-1 md:basis-52 2xl:max-w-md"><Skeleton className="h-5 w-1/2" />{Array.from({ length: 3 }, (_, row) => <Skeleton key={row} className="mt-3 h-28 w-full" />)}</div>
        ))}
      </div>
    </div>
  )
}
