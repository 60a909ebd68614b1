import Link from 'next/link'
import type { MovedView } from '@/lib/insights/types'
import { formatChange, formatDate } from '@/lib/shared/format'
import { ShallowLink } from './shallow-link'

type Props = { moved: MovedView; beliefHref?: string; today?: string; short?: boolean }

/** "+.05 on 12 Mar: “pilot numbers hold up”, Priya Nair in Quarterly call": what moved alignment, with the evidence behind it. */
export function MovedBy({ moved, beliefHref, today, short = false }: Props) {
  const statement = <span dir="auto">{moved.statement}</span>
  return (
    <span className="text-sm">
      <span className={`font-medium ${moved.delta >= 0 ? 'text-toward' : 'text-away'}`}>{formatChange(moved.delta)}</span>
      <span className="text-muted"> on {formatDate(moved.at, today)}: </span>
      {beliefHref ? <ShallowLink href={beliefHref} className={short ? 'link-quiet' : 'link'}>{statement}</ShallowLink> : statement}
      {short ? null : (
        <span className="text-muted">
          {' '}({moved.holder}, <Link href={`/interactions/${moved.interactionId}`} className="link-quiet hover:text-ink">{moved.interactionTitle}</Link>)
        </span>
      )}
    </span>
  )
}
