import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true" className="pt-5">
      <Skeleton className="h-6 w-56" />
      <Skeleton className="mt-2 h-4 w-80 max-w-full" />
      <div className="mt-8 border-b border-line pb-2"><Skeleton className="h-5 w-40" /></div>
      <div className="flex flex-wrap gap-x-10 gap-y-3 py-4">{[1, 2, 3].map((i) => <Skeleton key={i} className="h-10 w-32" />)}</div>
      {[1, 2, 3, 4].map((i) => <Skeleton key={i} className="mt-3 h-10 w-full" />)}
    </div>
  )
}
