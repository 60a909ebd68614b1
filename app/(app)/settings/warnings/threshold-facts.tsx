import { WARNING_MEANS } from '@/components/warnings/means'
import { WARNING_KINDS, WARNING_WORDS } from '@/lib/insights/client'
import type { Thresholds } from '@/lib/insights/types'
import { FIELDS, shown } from './fields'

/** From when on one is warned, for those who may read it but not change it. */
export function ThresholdFacts({ thresholds }: { thresholds: Thresholds }) {
  return (
    <dl className="flex flex-col gap-4">
      {WARNING_KINDS.map((kind) => (
        <div key={kind}>
          <dt className="font-medium">{WARNING_WORDS[kind]}{thresholds.off.includes(kind) ? <span className="text-muted"> (switched off)</span> : null}</dt>
          <dd className="text-sm text-muted">{WARNING_MEANS[kind]} {FIELDS[kind].map(({ name, label, unit }) => `${label}: ${shown(name, thresholds[name])} ${unit}`).join('. ')}.</dd>
        </div>
      ))}
    </dl>
  )
}
