import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true" className="mx-auto w-full max-w-3xl pt-5">
      <h1>First steps</h1>
      <Skeleton className="mt-2 h-4 w-56" />
      <Skeleton className="mt-5 h-96 w-full" />
    </div>
  )
}
