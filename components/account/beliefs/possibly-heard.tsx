import type { ComponentProps } from 'react'
import { BeliefList } from './belief-list'

/** What the reader is not sure of, folded away. */
export function PossiblyHeard(props: ComponentProps<typeof BeliefList>) {
  if (props.beliefs.length === 0) return null
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="text-sm font-medium">Possibly heard ({props.beliefs.length})</summary>
      <p className="mt-1 mb-1 text-sm text-muted">The reader is less sure that these were said and meant. They count nowhere until a reviewer accepts them.</p>
      <BeliefList {...props} />
    </details>
  )
}
