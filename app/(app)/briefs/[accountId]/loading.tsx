import { Skeleton } from '@/components/ui/skeleton'

/** The brief in its final layout, while it is made. */
export default function BriefLoading() {
  return (
    <div role="status" aria-busy className="mx-auto max-w-3xl pt-5">
      <span className="sr-only">Making the brief…</span>
      <Skeleton className="h-7 w-80 max-w-full" />
      <Skeleton className="mt-2 h-4 w-2/3" />
      <Skeleton className="mt-4 h-8 w-full" />
      {Array.from({ length: 4 }, (_, row) => <div key={row} className="mt-8"><Skeleton className="h-6 w-40" /><Skeleton className="mt-3 h-5 w-full" /><Skeleton className="mt-2 h-5 w-11/12" /><Skeleton className="mt-2 h-5 w-4/5" /></div>)}
    </div>
  )
}
