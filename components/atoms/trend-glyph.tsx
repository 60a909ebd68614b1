import type { Trend } from '@/lib/shared/vocabulary'

const PATHS: Record<'up' | 'down' | 'flat' | 'unclear' | 'silent' | 'none', string> = {
  up: 'M3 11 11 3M5 3h6v6',
  down: 'M3 3l8 8M11 5v6H5',
  flat: 'M2 7h10M8 3l4 4-4 4',
  unclear: 'M2 8c2-4 4-4 5-1s3 3 5-1',
  silent: 'M2 7h2M6 7h2M10 7h2',
  none: 'M4 7h6',
}

const shapeOf = (trend: Trend, clear: boolean) => {
  if (trend === 'silent') return { d: PATHS.silent, colour: 'text-unknown' }
  if (trend === 'not_enough_evidence') return { d: PATHS.none, colour: 'text-unknown' }
  if (trend === 'stable') return { d: PATHS.flat, colour: 'text-muted' }
  if (!clear) return { d: PATHS.unclear, colour: 'text-muted' }
  return trend === 'converging' ? { d: PATHS.up, colour: 'text-toward' } : { d: PATHS.down, colour: 'text-away' }
}

/** An arrow for a direction. Decorative: the words stand beside it. */
export function TrendGlyph({ trend, clear, className = '' }: { trend: Trend; clear: boolean; className?: string }) {
  const { d, colour } = shapeOf(trend, clear)
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden className={`inline-block shrink-0 ${colour} ${className}`}>
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
