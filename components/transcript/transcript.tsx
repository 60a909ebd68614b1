'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { BeliefLine, SegmentView } from '@/lib/beliefs/types'
import { evidenceInOrder } from './evidence-order'
import { Turn } from './turn'
import { useEvidenceKeys } from './use-evidence-keys'

type Props = { segments: SegmentView[]; beliefs: BeliefLine[]; accountId: string; marked: number | null }

/** All that was said, turn by turn. */
export function Transcript({ segments, beliefs, accountId, marked }: Props) {
  const router = useRouter()
  const [active, setActive] = useState<string | null>(null)
  const byId = useMemo(() => new Map(beliefs.map((belief) => [belief.id, belief])), [beliefs])
  const order = useMemo(() => evidenceInOrder(segments), [segments])
  useEvidenceKeys(order, () => (window.history.length > 1 ? router.back() : router.push(`/accounts/${accountId}`)))

  useEffect(() => {
    if (marked !== null) document.getElementById(`s-${marked}`)?.scrollIntoView({ block: 'center' })
  }, [marked])

  return (
    <ol aria-label="Transcript" className="[&>li]:[content-visibility:auto] [&>li]:[contain-intrinsic-size:auto_3.5rem]">
      {segments.map((segment, i) => (
        <Turn
          key={segment.index}
          segment={segment}
          continued={segments[i - 1]?.speaker === segment.speaker && segments[i - 1]?.at === segment.at}
          accountId={accountId}
          beliefs={byId}
          active={active}
          marked={segment.index === marked}
          onPoint={setActive}
        />
      ))}
    </ol>
  )
}
