import type { TimelineMark } from './prepare-timeline'

const LOOK: Record<TimelineMark['kind'], { d: string; className: string }> = {
  supports: { d: 'M0 -4 4 3H-4Z', className: 'fill-ink stroke-raised' },
  contradicts: { d: 'M0 4 -4 -3H4Z', className: 'fill-raised stroke-ink' },
  mind_change: { d: 'M-5 0 0 -5 5 0 0 5Z', className: 'fill-accent stroke-raised' },
  resolved: { d: 'M-4 -4H4V4H-4Z', className: 'fill-raised stroke-ink' },
  superseded: { d: 'M-4 -4 4 4M4 -4-4 4', className: 'fill-none stroke-ink' },
  review: { d: 'M0-4A4 4 0 1 1 0 4 4 4 0 1 1 0-4', className: 'fill-raised stroke-accent' },
}

/** Evidence and turns by shape: ▲ supports, ▽ contradicts, ◆ mind changed, □ resolved, × superseded, ○ reviewed. */
export function MarkShape({ kind, cx, cy }: { kind: TimelineMark['kind']; cx: number; cy: number }) {
  const { d, className } = LOOK[kind]
  return <path d={d} transform={`translate(${cx} ${cy})`} strokeWidth={1.25} className={className} />
}

export function MarkLegend({ kinds }: { kinds: readonly { kind: TimelineMark['kind']; words: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {kinds.map(({ kind, words }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden><MarkShape kind={kind} cx={0} cy={0} /></svg>{words}
        </li>
      ))}
    </ul>
  )
}
