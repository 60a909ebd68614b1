import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import type { BeliefLine } from '@/lib/beliefs/types'
import { formatConfidence } from '@/lib/shared/format'
import type { Mark } from './evidence-order'
import { StanceGlyph } from '@/components/atoms/stance-glyph'

type Props = { mark: Mark; belief: BeliefLine | undefined; accountId: string; onPoint: (observationId: string | null) => void }

/** The belief that a turn gives evidence for, in the margin beside it. Pointing at it lights its words. */
export function BeliefChip({ mark, belief, accountId, onPoint }: Props) {
  const heard = mark.admission === 'possibly_heard'
  return (
    <Link
      href={`/accounts/${accountId}?belief=${mark.beliefId}`}
      prefetch={false}
      onPointerEnter={() => onPoint(mark.observationId)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(mark.observationId)}
      onBlur={() => onPoint(null)}
      className={cn('flex items-start gap-2 rounded-md px-2 py-1 text-xs hover:bg-hover pointer-coarse:py-2.5', heard && 'text-muted')}
    >
      <StanceGlyph stance={mark.stance} className="mt-[3px]" />
      <span className="min-w-0">
        <span dir="auto" className="line-clamp-2">{belief?.statement ?? mark.statement}</span>
        <span className="text-muted">
          {belief ? `${belief.holder.name} · ` : ''}
          {heard ? 'possibly heard' : belief?.confidence == null ? (belief?.words ?? 'said once') : `confidence ${formatConfidence(belief.confidence)}`}
        </span>
      </span>
    </Link>
  )
}
