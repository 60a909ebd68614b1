import type { Stance } from '@/lib/shared/vocabulary'
import { STANCE_WORDS } from './words'

const SHAPES: Record<Stance, { d: string; colour: string }> = {
  positive: { d: 'M5 1.5 9 8.5H1Z', colour: 'text-toward-fill' },
  negative: { d: 'M5 8.5 1 1.5h8Z', colour: 'text-away-fill' },
  neutral: { d: 'M1 4h8v2H1Z', colour: 'text-unknown' },
}

/** Toward us points up, away from us points down: the shape says it without the colour. */
export function StanceGlyph({ stance, className = '' }: { stance: Stance; className?: string }) {
  const { d, colour } = SHAPES[stance]
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" role="img" aria-label={STANCE_WORDS[stance]} className={`inline-block shrink-0 ${colour} ${className}`}>
      <path d={d} fill="currentColor" />
    </svg>
  )
}
