import type { Tried } from '@/lib/deliver/types'

/** What the other side said to a test. Read out when it appears. */
export function TriedNote({ tried }: { tried: Tried | null }) {
  return (
    <div role="status" className="empty:hidden">
      {tried ? <p className="border-l-2 border-line-strong pl-3 text-sm [overflow-wrap:anywhere]"><span className="font-medium">A test went out to {tried.to}.</span> The other side answered: “{tried.said}”. Look whether it arrived.</p> : null}
    </div>
  )
}
