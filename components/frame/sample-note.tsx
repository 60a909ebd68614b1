import type { TourState } from '@/lib/insights/types'

type Props = { tour: TourState | null; touring: boolean; onTour: () => void; onDecline: () => void }

/** Said on every page of the sample workspace, quietly: nothing here is about real people. The tour is offered once. */
export function SampleNote({ tour, touring, onTour, onDecline }: Props) {
  return (
    <aside aria-label="About this workspace" className="frame-note border-b border-line bg-sunken text-xs text-muted print:hidden">
      <div className="page-width flex flex-wrap items-center gap-x-3 px-4 py-1 md:px-6">
        <span>Sample workspace: its customers and people are invented.</span>
        {tour === null && !touring ? (
          <span className="flex gap-3">
            <button type="button" onClick={onTour} className="link font-medium text-ink pointer-coarse:min-h-11">See six things a CRM cannot say</button>
            <button type="button" onClick={onDecline} className="link pointer-coarse:min-h-11">Not now</button>
          </span>
        ) : null}
      </div>
    </aside>
  )
}
