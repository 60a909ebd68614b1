'use client'

import { Fragment, type ReactNode } from 'react'
import { useWidth } from './use-width'

/** Room of a fixed height that tells what it holds how wide it is, on paper as well: a chart is drawn anew for the sheet, and not shrunk with its words. At another width it begins anew: what a library keeps of the former one would stand beside its place. */
export function Measured({ height, children }: { height: number; children: (width: number) => ReactNode }) {
  const [measure, width] = useWidth(0)
  return (
    <div ref={measure} className="relative" style={{ height }}>
      {/* Out of the flow: what was drawn for a wide window must not keep a narrower one wide. */}
      <div className="absolute inset-0">{width > 0 ? <Fragment key={width}>{children(width)}</Fragment> : null}</div>
    </div>
  )
}
