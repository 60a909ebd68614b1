import { FolderInput, ListChecks, Merge, Split } from 'lucide-react'
import type { EvidenceView } from '@/lib/beliefs/types'
import { count } from '@/lib/shared/format'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import type { Regrouping } from './use-regrouping'

/** Merge the belief with another, or choose quotes that belong elsewhere. */
export function RegroupBar({ regrouping }: { regrouping: Regrouping | null }) {
  if (!regrouping) return null
  const { stage, go, chosen, belief, targets } = regrouping
  if (stage === 'none' || stage === 'merge') {
    return (
      <span className="flex flex-wrap gap-2">
        <Button size="sm" variant="ghost" className="max-sm:h-11" onClick={() => go('merge')} disabled={targets.beliefs.length === 0}><Merge aria-hidden /> Merge…</Button>
        <Button size="sm" variant="ghost" className="max-sm:h-11" onClick={() => go('choosing')}><ListChecks aria-hidden /> Choose quotes</Button>
      </span>
    )
  }
  const all = chosen.length === belief.evidence.length
  return (
    <span role="group" aria-label="Chosen quotes" className="flex flex-wrap items-center gap-2">
      <span role="status" className="text-xs text-muted">{count(chosen.length, 'quote')} chosen</span>
      <Button size="sm" className="max-sm:h-11" onClick={() => go('split')} disabled={chosen.length === 0 || all}><Split aria-hidden /> Split off</Button>
      <Button size="sm" className="max-sm:h-11" onClick={() => go('move')} disabled={chosen.length === 0}><FolderInput aria-hidden /> Move…</Button>
      <Button size="sm" variant="ghost" className="max-sm:h-11" onClick={() => go('none')}>Cancel</Button>
    </span>
  )
}

/** The box beside a quote while quotes are being chosen. */
export function RegroupChoice({ regrouping, evidence }: { regrouping: Regrouping | null; evidence: EvidenceView }) {
  if (!regrouping || regrouping.stage === 'none' || regrouping.stage === 'merge') return null
  return (
    <label className="flex min-h-11 min-w-6 items-start justify-center pt-1">
      <Checkbox checked={regrouping.chosen.includes(evidence.observationId)} onChange={() => regrouping.toggle(evidence.observationId)} />
      <span className="sr-only">Choose “{evidence.quote}”</span>
    </label>
  )
}
