import { Skeleton } from '@/components/ui/skeleton'

/** Rows where rows will stand. */
export default function SettingsLoading() {
  return (
    <div className="flex flex-col gap-3" aria-busy="true" aria-label="Loading">
      {[0, 1, 2, 3, 4].map((row) => <Skeleton key={row} className="h-9 w-full max-w-[760px]" />)}
    </div>
  )
}
