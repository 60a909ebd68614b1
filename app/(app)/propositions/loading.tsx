import { Skeleton } from '@/components/ui/skeleton'

/** The page in its final layout, before it is read. */
export default function PropositionsLoading() {
  return (
    <div role="status" aria-busy className="pt-5">
      <span className="sr-only">Reading the value propositions…</span>
      <h1>Value propositions</h1>
      <div className="mt-3 flex gap-5 border-b border-line pb-2"><Skeleton className="h-5 w-24" /><Skeleton className="h-5 w-20" /><Skeleton className="h-5 w-40" /></div>
      <Skeleton className="mt-5 h-4 w-56" />
      {Array.from({ length: 4 }, (_, row) => (
        <div key={row} className="mt-8"><Skeleton className="h-6 w-32" /><Skeleton className="mt-4 h-5 w-3/4" /><Skeleton className="mt-2 h-3 w-1/2" /><Skeleton className="mt-3 ml-4 h-4 w-1/2" /></div>
      ))}
    </div>
  )
}
