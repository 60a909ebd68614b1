'use client'

import { Button } from './button'
import { isConnected, lostWords } from './lost'

/** Stands for a part of the page whose script did not arrive. */
export function LostPart({ onRetry }: { onRetry: () => void }) {
  const { why, remedy } = lostWords(isConnected())
  return (
    <div role="alert" className="flex flex-col items-start gap-1 py-4 text-sm print:hidden">
      <p className="font-semibold">This part of the page did not arrive</p>
      <p className="text-muted">{why} {remedy}</p>
      <Button className="mt-2" onClick={onRetry}>Try again</Button>
    </div>
  )
}
