import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true" className="mx-auto w-full max-w-[1200px]">
      <span className="sr-only" role="status">Opening the interaction…</span>
      <div className="flex flex-col gap-2 border-b border-line py-4">
        <Skeleton className="w-32" />
        <Skeleton className="h-7 w-96 max-w-full" />
        <Skeleton className="w-72 max-w-full" />
        <Skeleton className="w-60 max-w-full" />
      </div>
      {['w-full', 'w-4/5', 'w-11/12', 'w-3/5', 'w-full', 'w-2/3'].map((width, i) => (
        <div key={i} className="flex max-w-[72ch] flex-col gap-2 py-3 sm:ms-18">
          <Skeleton className="w-28" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}
