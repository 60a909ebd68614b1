import type { AccountPage } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'
import { CappedList } from '../atoms/capped-list'
import { ShallowLink } from '../atoms/shallow-link'

const SHOWN = 3

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** Beliefs that nobody has confirmed for so long that they say little: what to ask about again. Nothing where all are fresh. */
export function FadingSection({ page, beliefHref }: Props) {
  const byId = new Map(page.beliefs.map((belief) => [belief.id, belief]))
  const fading = page.fading.flatMap((each) => {
    const belief = byId.get(each.beliefId)
    return belief ? [{ ...each, belief }] : []
  })
  if (fading.length === 0) return null
  return (
    <section aria-labelledby="fading-title">
      <h2 id="fading-title" className="border-b border-line pb-2">Going stale</h2>
      <p className="pt-2 text-xs text-muted">Worth asking about again: what was said has aged so far that soon more is unknown than known.</p>
      <CappedList items={fading} shown={SHOWN} keyOf={({ beliefId }) => beliefId}>
        {({ beliefId, staleAt, stale, belief }) => (
          <li className="relative border-b border-line py-(--row-y) last:border-b-0">
            <ShallowLink href={beliefHref(beliefId)} dir="auto" className="link-quiet text-sm after:absolute after:inset-0"><span className="line-clamp-2">{belief.statement}</span></ShallowLink>
            <p className="text-xs text-muted">{belief.holder.name} · last heard {formatDate(belief.lastSeen, page.asOf)} · {stale ? 'stale since' : 'goes stale on'} {formatDate(staleAt, page.asOf)}</p>
          </li>
        )}
      </CappedList>
    </section>
  )
}
