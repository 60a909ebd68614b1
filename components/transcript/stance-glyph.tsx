import { ArrowDownRight, ArrowUpRight, Minus } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { Stance } from '@/lib/shared/vocabulary'

const GLYPH = {
  positive: { Icon: ArrowUpRight, look: 'text-toward', word: 'toward us' },
  negative: { Icon: ArrowDownRight, look: 'text-away', word: 'away from us' },
  neutral: { Icon: Minus, look: 'text-muted', word: 'neutral' },
} as const

/** A stance as an arrow, with its word for readers who do not see it. */
export function StanceGlyph({ stance, className }: { stance: Stance; className?: string }) {
  const { Icon, look, word } = GLYPH[stance]
  return (
    <span className={cn('inline-flex shrink-0', look, className)}>
      <Icon aria-hidden className="size-3.5" strokeWidth={2} />
      <span className="sr-only">{word}</span>
    </span>
  )
}
