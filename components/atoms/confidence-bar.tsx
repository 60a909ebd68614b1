import type { Stance } from '@/lib/shared/vocabulary'

const FILL: Record<Stance, string> = { positive: 'fill-toward-fill', negative: 'fill-away-fill', neutral: 'fill-unknown' }

type Props = { confidence: number | null; interval: [number, number] | null; stance: Stance; width?: number }

/**
 * Confidence as length with its 90 % interval as a whisker and a tick at ½, where nothing is known. Decorative: the number stands beside it.
 * Without a confidence (one conversation) the track stays empty and dashed.
 */
export function ConfidenceBar({ confidence, interval, stance, width = 96 }: Props) {
  const x = (value: number) => Math.round(value * width * 10) / 10
  const half = x(0.5)
  return (
    <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden className="block shrink-0">
      {confidence === null ? (
        <line x1="0.5" x2={width - 0.5} y1="7" y2="7" className="stroke-line-strong" strokeDasharray="2 3" />
      ) : (
        <>
          <rect x="0" y="4" width={width} height="6" rx="1" className="fill-unknown-soft" />
          <rect x="0" y="4" width={x(confidence)} height="6" rx="1" className={FILL[stance]} />
          {interval ? <path d={`M${x(interval[0])} 7H${x(interval[1])}M${x(interval[0])} 4.5v5M${x(interval[1])} 4.5v5`} className="stroke-ink" fill="none" /> : null}
        </>
      )}
      <line x1={half} x2={half} y1="1" y2="13" className="stroke-line-strong" />
    </svg>
  )
}
