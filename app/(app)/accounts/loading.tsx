import { cookies } from 'next/headers'
import { asLines, STRIP_COOKIE } from '@/components/meetings/closed-cookie'
import { SHOWN, StripSkeleton } from '@/components/meetings/strip-skeleton'
import { Skeleton } from '@/components/ui/skeleton'

/** The list in its final layout, before its rows are read. */
export default async function AccountsLoading() {
  const lines = asLines((await cookies()).get(STRIP_COOKIE)?.value, SHOWN)
  return (
    <div role="status" aria-busy>
      <span className="sr-only">Reading the accounts…</span>
      <StripSkeleton lines={lines} />
      <div className="flex flex-wrap items-center gap-2 pt-4"><Skeleton className="h-8 w-36" /><span className="flex-1" /><Skeleton className="hidden h-8 w-28 lg:block" /><Skeleton className="h-8 w-32" /><Skeleton className="h-8 w-32" /></div>
      <div className="flex flex-wrap gap-2 pt-2"><Skeleton className="h-8 w-full sm:w-56" /><Skeleton className="h-8 w-64" /><Skeleton className="h-8 w-32" /><Skeleton className="h-8 w-32" /><Skeleton className="h-8 w-40" /></div>
      <div className="mt-14">
        {Array.from({ length: 10 }, (_, row) => (
          <div key={row} className="flex gap-6 border-b border-line py-2">
            <span className="w-[44%] lg:w-[22%]"><Skeleton className="h-5 w-4/5" /><Skeleton className="mt-1 h-3 w-1/2" /></span>
            <span className="flex-1"><Skeleton className="h-9 w-52 max-w-full" /></span>
            <span className="hidden flex-1 lg:block"><Skeleton className="h-9 w-full" /></span>
          </div>
        ))}
      </div>
    </div>
  )
}
