import type { AccountPage } from '@/lib/insights/types'
import { count, formatDate } from '@/lib/shared/format'
import { ShallowLink } from '../atoms/shallow-link'

const SHOWN = 5

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** Beliefs that nobody has confirmed for so long that they say little: what to ask about again. Nothing where all are fresh. */
export function FadingSection({ page, beliefHref }: Props) {
  const byId = new Map(page.beliefs.map((belief) => [belief.id, belief]))
  const fading = page.fading.flatMap((each) => {
    const belief = byId.get(each.beliefId)
    return belief ? [{ ...each, belief }] : []
  })
  const more = fading.length - SHOWN
  if (fading.length === 0) return null
  return (
    <section aria-labelledby="fading-title">
      <h2 id="fading-title" className="border-b border-line pb-2">Going stale</h2>
      <ul>
        {fading.slice(0, SHOWN).map(({ beliefId, staleAt, stale, belief }) => (
          <li key={beliefId} className="border-b border-line py-2 last:border-b-0">
            <ShallowLink href={beliefHref(beliefId)} dir="auto" className="link-quiet line-clamp-2 text-sm">{belief.statement}</ShallowLink>
            <p className="text-xs text-muted">{belief.holder.name} · {stale ? 'stale since' : 'stale from'} {formatDate(staleAt, page.asOf)} · last heard {formatDate(belief.lastSeen, page.asOf)}</p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="pt-1 text-xs text-muted">and {count(more, 'other')}</p> : null}
    </section>
  )
}
