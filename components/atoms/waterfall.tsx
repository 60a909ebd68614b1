import { formatAlignment, formatChange, formatConfidence, formatDate, formatDifference, formatShare, formatShareDifference } from '@/lib/shared/format'
import type { SmallStep, WaterfallStep } from './waterfall-steps'

const INK = { toward: 'text-toward', away: 'text-away', neither: 'text-muted' } as const
const FILL = { toward: 'fill-toward-fill', away: 'fill-away-fill', neither: 'fill-unknown' } as const

/** How a figure is printed, and the way from one to another, so that what is printed adds up. */
type Printed = { figure: (value: number) => string; moves: (from: number, to: number) => string }
const PRINTED = {
  confidence: { figure: formatConfidence, moves: formatDifference },
  alignment: { figure: formatAlignment, moves: formatDifference },
  consensus: { figure: formatShare, moves: formatShareDifference },
} as const satisfies Record<string, Printed>

const drawnAs = ({ toward, from, to, delta }: WaterfallStep, { moves }: Printed): keyof typeof INK => (toward === null || delta === 0 || moves(from, to) === formatChange(0) ? 'neither' : toward ? 'toward' : 'away')

type Props = {
  steps: readonly WaterfallStep[]
  caption: string
  /** An alignment is printed as on its page, 0.82; all else as .82. Only a consensus can be all of 1. */
  of?: keyof typeof PRINTED
  today?: string
}

/**
 * What makes a number: one row a step, to the figure shown, and under each step its quotes with the product that they weigh. It is a
 * table, so that a screen reader reads what the bars draw; the bars run on one scale from 0 to 1.
 */
export function Waterfall({ steps, caption, of = 'confidence', today }: Props) {
  const last = steps.at(-1)
  const print = PRINTED[of]
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="hidden w-[132px] sm:table-cell"><span className="sr-only">Drawn</span></th>
          <th scope="col" className="w-14 text-right">Moves</th>
          <th scope="col" className="w-14 pr-0 text-right">To</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => <Step key={step.id} step={step} print={print} today={today} />)}
      </tbody>
      {last ? <tfoot><tr><td colSpan={4} className="border-b-0 pr-0 text-right text-xs text-muted">which is the {print.figure(last.to)} shown</td></tr></tfoot> : null}
    </table>
  )
}

function Step({ step, print, today }: { step: WaterfallStep; print: Printed; today: string | undefined }) {
  // With quotes under it, the line that ends a step stands below them.
  const opens = step.parts.length > 0 || step.small !== undefined
  const end = opens ? 'border-b-0 pb-0' : ''
  return (
    <>
      <tr>
        <td className={end}>
          <span dir="auto" className="block">{step.label}</span>
          <span className="block text-xs text-muted">{[step.at ? formatDate(step.at, today) : null, step.detail].filter(Boolean).join(' · ')}</span>
        </td>
        <td className={`hidden align-top sm:table-cell ${end}`}><Bar step={step} print={print} /></td>
        <td className={`text-right align-top ${end} ${INK[drawnAs(step, print)]}`}>{step.delta === 0 ? '–' : print.moves(step.from, step.to)}</td>
        <td className={`pr-0 text-right align-top font-medium ${end}`}>{print.figure(step.to)}</td>
      </tr>
      {opens ? <tr><td colSpan={4} className="pt-0 pr-0">{step.small ? <Small steps={step.small} print={print} today={today} /> : <Parts step={step} />}</td></tr> : null}
    </>
  )
}

/** The quotes of a step; closed until somebody asks, so that the steps stay one beside the other. */
function Parts({ step }: { step: WaterfallStep }) {
  return (
    <details className="text-xs">
      <summary className="text-muted hover:text-ink max-md:py-3">What it weighs</summary>
      <ul className="mt-1 flex flex-col gap-1.5">
        {step.parts.map((part) => (
          <li key={part.id} className="flex justify-between gap-3">
            <span><q dir="auto" className="block">{part.quote}</q><span className="block text-muted">{part.detail}</span></span>
            <span className="shrink-0">{formatChange(part.delta)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The small steps that are told as one, each with where it leads: by what is printed they add up to it. */
function Small({ steps, print, today }: { steps: readonly SmallStep[]; print: Printed; today: string | undefined }) {
  return (
    <details className="text-xs">
      <summary className="text-muted hover:text-ink max-md:py-3">Each of them</summary>
      <ul className="mt-1 flex flex-col gap-1.5">
        {steps.map(({ id, label, detail, at, from, to }) => (
          <li key={id} className="flex justify-between gap-3">
            <span className="min-w-0"><span dir="auto" className="block">{label}</span><span className="block text-muted">{[at ? formatDate(at, today) : null, detail].filter(Boolean).join(' · ')}</span></span>
            <span className="flex shrink-0"><span className="w-14 text-right">{print.moves(from, to)}</span><span className="w-14 text-right">{print.figure(to)}</span></span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const WIDTH = 120

function Bar({ step, print }: { step: WaterfallStep; print: Printed }) {
  const x = (value: number) => Math.round(value * WIDTH * 10) / 10
  const low = Math.min(step.from, step.to)
  const length = Math.max(1.5, x(Math.abs(step.to - step.from)))
  return (
    <svg width={WIDTH} height="20" viewBox={`0 0 ${WIDTH} 20`} aria-hidden className="block">
      <line x1="0" x2={WIDTH} y1="10" y2="10" className="stroke-line" />
      <line x1={x(0.5)} x2={x(0.5)} y1="2" y2="18" className="stroke-line-strong" strokeDasharray="1 2" />
      <rect x={x(low)} y="6" width={length} height="8" rx="1" className={FILL[drawnAs(step, print)]} />
    </svg>
  )
}
