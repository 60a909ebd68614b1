import { Skeleton } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <div aria-busy="true" className="mx-auto flex w-full max-w-3xl flex-col gap-6 py-4">
      <h1>Import</h1>
      <Skeleton className="h-8 w-64" />
      <Skeleton className="h-8 w-full max-w-sm" />
      <Skeleton className="h-44 w-full" />
    </div>
  )
}
