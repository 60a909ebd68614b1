import { CHART_HEIGHT } from '@/components/review-overview/chart-sizes'
import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true">
      <div className="flex items-center gap-4 py-3"><h1>How the review goes</h1></div>
      <Skeleton className="h-3 w-64" />
      <div className="mt-6 border-b border-line pb-2"><Skeleton className="h-5 w-48" /></div>
      <Skeleton className="mt-3 w-2/3" />
      <div className="flex flex-wrap gap-x-10 py-4">{[1, 2, 3, 4].map((i) => <Skeleton key={i} className="h-10 w-28" />)}</div>
      <span style={{ height: CHART_HEIGHT.flow }} className="block"><Skeleton className="h-full w-full" /></span>
    </div>
  )
}
