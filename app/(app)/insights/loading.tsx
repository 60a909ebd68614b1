import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true">
      <div className="flex flex-wrap gap-2">{[44, 36, 40, 48].map((width) => <Skeleton key={width} className="h-8" style={{ width: width * 4 }} />)}</div>
      <Skeleton className="mt-6 h-6 w-72" />
      <Skeleton className="mt-3 h-4 w-2/3" />
      <div className="mt-8 flex flex-col gap-5">{[1, 2, 3].map((i) => <Skeleton key={i} className="h-5 w-full" />)}</div>
    </div>
  )
}
