import { Skeleton } from '@/components/ui/skeleton'

/** The account in its final layout, before it is read. */
export default function AccountLoading() {
  return (
    <div role="status" aria-busy className="pt-5">
      <span className="sr-only">Reading the account…</span>
      <Skeleton className="h-7 w-72 max-w-full" />
      <Skeleton className="mt-1 h-5 w-56" />
      <Skeleton className="mt-5 h-12 w-80 max-w-full" />
      <Skeleton className="mt-6 h-8 w-full max-w-2xl" />
      <Skeleton className="mt-6 h-5 w-full max-w-3xl" /><Skeleton className="mt-2 h-5 w-full max-w-3xl" /><Skeleton className="mt-2 h-5 w-2/3 max-w-2xl" />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_304px]">
        <div>
          <Skeleton className="h-6 w-40" />
          {Array.from({ length: 7 }, (_, row) => <Skeleton key={row} className="mt-3 h-5 w-full" />)}
          <Skeleton className="mt-8 h-6 w-48" />
          {Array.from({ length: 8 }, (_, row) => <span key={row} className="mt-3 block"><Skeleton className="h-5 w-4/5" /><Skeleton className="mt-1 h-3 w-1/3" /></span>)}
        </div>
        <div>
          <Skeleton className="h-6 w-20" /><Skeleton className="mt-3 h-14 w-full" />
          <Skeleton className="mt-8 h-6 w-24" />
          {Array.from({ length: 5 }, (_, row) => <Skeleton key={row} className="mt-3 h-9 w-full" />)}
        </div>
      </div>
    </div>
  )
}
