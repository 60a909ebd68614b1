import type { ReactNode } from 'react'
import type { SparkPoint, TrendView } from '@/lib/insights/types'
import { formatAlignment, formatInterval, formatSlope } from '@/lib/shared/format'
import { Spark } from './spark'
import { TrendGlyph } from './trend-glyph'
import { trendWords } from './words'

type Props = {
  value: number | null
  interval: [number, number] | null
  trend: Pick<TrendView, 'trend' | 'clear' | 'slope' | 'silentSince'> & Partial<Pick<TrendView, 'missing'>>
  spark?: readonly SparkPoint[]
  size?: 'row' | 'page'
  today?: string
  /** Puts the number into what explains it. */
  explained?: (number: ReactNode) => ReactNode
}

/** 0.82 ↗ converging, +.03 a month: a number with its interval, its direction and its history, or the words that stand for it. */
export function AlignmentFigure({ value, interval, trend, spark, size = 'row', today, explained = (number) => number }: Props) {
  const large = size === 'page'
  const words = trendWords(trend, today)
  const moving = trend.slope !== null && trend.trend !== 'not_enough_evidence' && trend.trend !== 'silent'
  return (
    <span className={`flex ${large ? 'items-center gap-3' : 'items-start gap-2.5'}`}>
      {value === null ? null : (
        <span className="flex flex-col">
          {explained(<span className={large ? 'text-[28px]/8 font-semibold tracking-tight' : 'text-sm font-semibold'}>{formatAlignment(value)}</span>)}
          {interval && !large ? <span className="text-xs text-muted">{formatInterval(interval)}</span> : null}
        </span>
      )}
      {spark && spark.some((point) => point.value !== null) ? <Spark points={spark} {...(large ? { width: 120, height: 32 } : { width: 64 })} /> : null}
      <span data-trend className="flex min-w-0 flex-col">
        <span className="flex items-center gap-1 text-sm">
          <TrendGlyph trend={trend.trend} clear={trend.clear} />
          <span className={value === null ? 'text-muted' : ''}>{words}</span>
        </span>
        <span className="text-xs text-muted">
          {large && interval && value !== null ? <span className="whitespace-nowrap">between {formatInterval(interval)}{moving ? <span className="max-sm:hidden"> ·</span> : null}</span> : null}{' '}
          {moving && trend.slope !== null ? <span className={`whitespace-nowrap ${large ? 'max-sm:block' : ''}`}>{formatSlope(trend.slope)}</span> : null}
        </span>
      </span>
    </span>
  )
}
