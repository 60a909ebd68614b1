'use client'

import Link from 'next/link'
import type { ProofPointView } from '@/lib/insights/types'
import { ActionMenu, type ActionItem } from '../ui/action-menu'
import { Badge } from '../ui/badge'
import { metWords } from './words'

type Props = { point: ProofPointView; /** Null for a reader. */ actions: readonly ActionItem[] | null }

/** What is proven, where it comes from, and which objections it met. */
export function ProofPointItem({ point, actions }: Props) {
  return (
    <li className="flex items-start gap-3 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="text-sm"><span dir="auto">{point.statement}</span>{point.figure && !point.statement.toLowerCase().includes(point.figure.toLowerCase()) ? <span dir="auto"> ({point.figure})</span> : null}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          {point.url ? <a href={point.url} target="_blank" rel="noreferrer" className="link" dir="auto">{point.source ?? new URL(point.url).hostname}</a> : point.source ? <span dir="auto">{point.source}</span> : null}
          {point.segment ? <Badge tone="outline">{point.segment}</Badge> : null}
          {point.met.met > 0 ? <Link href={`/propositions?tab=proof&point=${point.id}`} className="link hit">{metWords(point.met)}</Link> : <span>{metWords(point.met)}</span>}
        </p>
      </div>
      {actions ? <ActionMenu label={`Actions for “${point.statement}”`} items={actions} variant="ghost" size="sm" /> : null}
    </li>
  )
}
