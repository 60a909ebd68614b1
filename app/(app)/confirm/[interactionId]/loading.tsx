import { Skeleton } from '@/components/ui/skeleton'

/** The first question in its final layout, before it is read. */
export default function ConfirmLoading() {
  return (
    <div role="status" aria-busy className="mx-auto max-w-xl py-4">
      <span className="sr-only">Reading the call…</span>
      <Skeleton className="h-7 w-56" /><Skeleton className="mt-1 w-40" />
      <Skeleton className="mt-6 h-1 w-full" />
      <Skeleton className="mt-6 w-48" /><Skeleton className="mt-2 h-7 w-4/5" /><Skeleton className="mt-2 w-1/2" />
      <Skeleton className="mt-6 h-20 w-full" />
    </div>
  )
}
