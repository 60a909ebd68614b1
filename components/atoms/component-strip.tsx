import type { ComponentView } from '@/lib/insights/types'
import { formatAlignment, formatInterval } from '@/lib/shared/format'
import type { ReactNode } from 'react'
import { MovedBy } from './moved-by'
import { sideFill } from './side-fill'
import { DIMENSION_WORDS } from './words'

type Props = {
  components: readonly ComponentView[]
  today?: string
  beliefHref: (id: string) => string
  /** Wraps the figure in whatever explains it when clicked. */
  explain: (component: ComponentView, figure: ReactNode) => ReactNode
}

/** One row a dimension: its name, dot and whisker between away from us and toward us, the number, and what moved it. */
export function ComponentStrip({ components, today, beliefHref, explain }: Props) {
  return (
    <ul aria-label="Alignment by dimension">
      {components.map((component) => (
        <li key={component.dimension} className="grid min-h-8 max-md:min-h-11 grid-cols-[88px_minmax(0,1fr)] items-center gap-x-3 border-b border-line py-1 last:border-b-0 lg:grid-cols-[88px_196px_minmax(0,1fr)]">
          <span className="text-sm font-medium">{DIMENSION_WORDS[component.dimension]}</span>
          {explain(component, <Figure component={component} />)}
          {component.moved ? (
            <span className="col-span-2 line-clamp-2 text-muted lg:col-span-1 lg:line-clamp-1">
              <MovedBy moved={component.moved} beliefHref={beliefHref(component.moved.beliefId)} size="side" {...(today ? { today } : {})} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const WIDTH = 112

function Figure({ component: { figure } }: { component: ComponentView }) {
  if (figure.value === null) return <span className="text-xs text-muted">not enough evidence yet</span>
  const x = (value: number) => Math.round((4 + value * (WIDTH - 8)) * 10) / 10
  return (
    <span className="flex items-center gap-3">
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden className="block shrink-0">
        <line x1="0" x2={WIDTH} y1="8" y2="8" className="stroke-line" />
        <line x1={WIDTH / 2} x2={WIDTH / 2} y1="2" y2="14" className="stroke-line-strong" />
        <line x1={x(figure.interval[0])} x2={x(figure.interval[1])} y1="8" y2="8" className="stroke-muted" strokeWidth="1.5" />
        <circle cx={x(figure.value)} cy="8" r="4" className={sideFill(figure.value)} />
      </svg>
      <span className="text-sm font-medium" title={`between ${formatInterval(figure.interval)}`}>{formatAlignment(figure.value)}</span>
    </span>
  )
}
