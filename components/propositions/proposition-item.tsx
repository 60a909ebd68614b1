'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { ProofPointView, PropositionView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { ActionMenu, type ActionItem } from '../ui/action-menu'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ProofPointDialog } from './proof-point-dialog'
import { ProofPointItem } from './proof-point-item'
import { PropositionDialog } from './proposition-dialog'
import type { PropositionVerbs } from './verbs'
import { totalsWords } from './words'

type Props = {
  proposition: PropositionView
  /** Its place among those of its dimension. */
  first: boolean
  last: boolean
  account: { id: string; name: string } | null
  segments: readonly string[]
  /** Null for a reader. */
  verbs: PropositionVerbs | null
}

/** A value proposition with its proof points, what accounts make of it, and what can be done. */
export function PropositionItem({ proposition, first, last, account, segments, verbs }: Props) {
  const [editing, setEditing] = useState(false)
  const [point, setPoint] = useState<ProofPointView | 'new' | null>(null)
  const inUse = proposition.proofPoints.filter(({ retired }) => !retired)
  const retired = proposition.proofPoints.filter((each) => each.retired)
  const items: ActionItem[] = verbs ? [
    { label: 'Edit', onSelect: () => setEditing(true) },
    ...(first ? [] : [{ label: 'Move up', onSelect: () => void verbs.move(proposition.id, -1) }]),
    ...(last ? [] : [{ label: 'Move down', onSelect: () => void verbs.move(proposition.id, 1) }]),
    { label: 'Retire', onSelect: () => void verbs.retire(proposition.id, true) },
  ] : []
  const pointItems = (each: ProofPointView, n: number): ActionItem[] | null => verbs && [
    { label: 'Edit', onSelect: () => setPoint(each) },
    ...(n === 0 ? [] : [{ label: 'Move up', onSelect: () => void verbs.movePoint(each.id, -1) }]),
    ...(n === inUse.length - 1 ? [] : [{ label: 'Move down', onSelect: () => void verbs.movePoint(each.id, 1) }]),
    { label: 'Retire', onSelect: () => void verbs.retirePoint(each.id, true) },
  ]
  return (
    <li id={proposition.id} className="scroll-mt-16 border-b border-line py-(--card-y) last:border-b-0">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 dir="auto" className="text-base font-medium">{proposition.statement}</h3>
          <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
            {proposition.segment ? <Badge tone="outline">{proposition.segment}</Badge> : null}
            {stateOf(proposition) !== 'unheard' ? <span>what is said in its dimension:</span> : null}
            <Link href={account ? `/accounts/${account.id}` : `/propositions?tab=coverage${proposition.segment ? `&segment=${encodeURIComponent(proposition.segment)}` : ''}`} className="link hit">{account ? stateOf(proposition) : totalsWords(proposition.totals)}</Link>
            <span>{proposition.tied === 0 ? 'no belief is about it in its own words' : `${count(proposition.tied, 'belief')} ${proposition.tied === 1 ? 'is' : 'are'} about it`}</span>
          </p>
        </div>
        {verbs ? <ActionMenu label={`Actions for “${proposition.statement}”`} items={items} variant="ghost" size="sm" /> : null}
      </div>
      <div className="mt-1 border-l-2 border-line pl-4">
        {inUse.length > 0 ? <ul aria-label="Proof points">{inUse.map((each, n) => <ProofPointItem key={each.id} point={each} actions={pointItems(each, n)} />)}</ul> : <p className="py-1 text-xs text-muted">No proof point is kept for it yet.</p>}
        {verbs ? <Button variant="ghost" size="sm" className="-ml-2" onClick={() => setPoint('new')}><Plus aria-hidden />Add a proof point</Button> : null}
        {retired.length > 0 ? (
          <details className="pt-1">
            <summary className="text-xs text-muted hover:text-ink">{count(retired.length, 'retired proof point')}</summary>
            <ul>{retired.map((each) => <ProofPointItem key={each.id} point={each} actions={verbs && [{ label: 'Use again', onSelect: () => void verbs.retirePoint(each.id, false) }]} />)}</ul>
          </details>
        ) : null}
      </div>
      {editing && verbs ? <PropositionDialog of={proposition} account={account} segments={segments} save={verbs.save} onClose={() => setEditing(false)} /> : null}
      {point !== null && verbs ? <ProofPointDialog under={proposition} point={point === 'new' ? null : point} segments={segments} save={verbs.savePoint} onClose={() => setPoint(null)} /> : null}
    </li>
  )
}

/** What stands first of what accounts make of a proposition; of one account: what it makes of its own. */
const stateOf = ({ totals }: PropositionView): string => (totals.believed > 0 ? 'believed' : totals.doubted > 0 ? 'doubted' : totals.contested > 0 ? 'contested' : 'unheard')
