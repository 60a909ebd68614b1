import Link from 'next/link'
import type { MovedView } from '@/lib/insights/types'
import { formatChange, formatDate } from '@/lib/shared/format'
import { ShallowLink } from './shallow-link'
import { StanceGlyph } from './stance-glyph'

type Props = {
  moved: MovedView
  beliefHref?: string
  today?: string
  /** `full` names holder and conversation; `side` has no figure, for beside another figure than the one that it moved by so much. */
  size?: 'full' | 'short' | 'side'
}

/** "+.05 on 12 Mar: “pilot numbers hold up”, Priya Nair in Quarterly call": what moved alignment, with the evidence behind it. */
export function MovedBy({ moved, beliefHref, today, size = 'full' }: Props) {
  const statement = <span dir="auto">{moved.statement}</span>
  return (
    <span className="text-sm">
      {size === 'side' ? (
        <><StanceGlyph stance={moved.delta >= 0 ? 'positive' : 'negative'} className="mr-1.5 inline-block" /><span className="sr-only">{moved.delta >= 0 ? 'toward us' : 'away from us'}, </span></>
      ) : <span className={`font-medium ${moved.delta >= 0 ? 'text-toward' : 'text-away'}`}>{formatChange(moved.delta)}</span>}
      <span className="text-muted">{size === 'side' ? '' : ' on '}{formatDate(moved.at, today)}: </span>
      {beliefHref ? <ShallowLink href={beliefHref} className={size === 'full' ? 'link' : 'link-quiet'}>{statement}</ShallowLink> : statement}
      {size === 'full' ? (
        <span className="text-muted">
          {' '}({moved.holder}, <Link href={`/interactions/${moved.interactionId}`} className="link-quiet hover:text-ink">{moved.interactionTitle}</Link>)
        </span>
      ) : null}
    </span>
  )
}
