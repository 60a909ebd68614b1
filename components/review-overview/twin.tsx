import type { ReactNode } from 'react'

/** The table that says the same as the chart above it, folded. */
export function Twin({ children }: { children: ReactNode }) {
  return (
    <details className="mt-2">
      <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
