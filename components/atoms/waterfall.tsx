import type { WaterfallStep } from '@/lib/beliefs/types'
import { formatChange, formatConfidence, formatDate } from '@/lib/shared/format'

type Props = { steps: readonly WaterfallStep[]; caption: string; today?: string }

/**
 * What makes the number: from ½, one row a step, to the figure shown. It is a table, so that a screen reader reads what the bars draw;
 * the bars run on one scale from 0 to 1.
 */
export function Waterfall({ steps, caption, today }: Props) {
  const end = steps.at(-1)
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="hidden w-[168px] sm:table-cell"><span className="sr-only">Drawn</span></th>
          <th scope="col" className="w-14 text-right">Moves</th>
          <th scope="col" className="w-14 pr-0 text-right">To</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <td>
              <span dir="auto" className="block">{step.label}</span>
              <span className="block text-xs text-muted">{[step.at ? formatDate(step.at, today) : null, step.detail].filter(Boolean).join(' · ')}</span>
            </td>
            <td className="hidden sm:table-cell"><Bar step={step} /></td>
            <td className={`text-right ${step.delta === 0 ? 'text-muted' : step.toward ? 'text-toward' : 'text-away'}`}>{step.delta === 0 ? '–' : formatChange(step.delta)}</td>
            <td className="pr-0 text-right font-medium">{formatConfidence(step.to)}</td>
          </tr>
        ))}
      </tbody>
      {end ? <tfoot><tr><td colSpan={4} className="border-b-0 pr-0 text-right text-xs text-muted">which is the {formatConfidence(end.to)} shown</td></tr></tfoot> : null}
    </table>
  )
}

const WIDTH = 160

function Bar({ step }: { step: WaterfallStep }) {
  const x = (value: number) => Math.round(value * WIDTH * 10) / 10
  const low = Math.min(step.from, step.to)
  const length = Math.max(1.5, x(Math.abs(step.to - step.from)))
  return (
    <svg width={WIDTH} height="20" viewBox={`0 0 ${WIDTH} 20`} aria-hidden className="block">
      <line x1="0" x2={WIDTH} y1="10" y2="10" className="stroke-line" />
      <line x1={x(0.5)} x2={x(0.5)} y1="2" y2="18" className="stroke-line-strong" strokeDasharray="1 2" />
      <rect x={x(low)} y="6" width={length} height="8" rx="1" className={step.delta === 0 ? 'fill-unknown' : step.toward ? 'fill-toward-fill' : 'fill-away-fill'} />
    </svg>
  )
}
