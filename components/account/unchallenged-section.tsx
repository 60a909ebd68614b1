import Link from 'next/link'
import type { AccountPage, UnchallengedView } from '@/lib/insights/types'
import { count, formatDate } from '@/lib/shared/format'
import { CappedList } from '../atoms/capped-list'
import { ShallowLink } from '../atoms/shallow-link'
import { StanceGlyph } from '../atoms/stance-glyph'
import { ROLE_WORDS } from '../atoms/words'

/** As many as one can answer in a meeting. */
const SHOWN = 3
/** As many proof points as one reads before a call. */
const BROUGHT = 2

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** Objections that grew while nobody answered them, and what we could bring; nothing where there is none. */
export function UnchallengedSection({ page, beliefHref }: Props) {
  if (page.unchallenged.length === 0) return null
  return (
    <section aria-labelledby="unchallenged-title">
      <h2 id="unchallenged-title" className="border-b border-line pb-2">Nobody has answered this yet</h2>
      <CappedList items={page.unchallenged} shown={SHOWN} keyOf={({ beliefId }) => beliefId}>
        {(objection) => (
          <li className="relative grid grid-cols-[10px_minmax(0,1fr)] gap-x-3 border-b border-line py-(--row-y) last:border-b-0">
            <StanceGlyph stance="negative" className="mt-[5px]" />
            <div className="min-w-0">
              <ShallowLink href={beliefHref(objection.beliefId)} dir="auto" className="link-quiet block text-base after:absolute after:inset-0">{objection.statement}</ShallowLink>
              <p className="text-xs text-muted">
                {objection.holder.name}{objection.holder.role === 'company' || objection.holder.role === 'unknown' ? '' : `, ${ROLE_WORDS[objection.holder.role]}`} · {grewWords(objection, page.asOf)}; no new evidence has challenged it
                {objection.proposition ? <> · against “{objection.proposition}”</> : null}
              </p>
              {objection.proofPoints.length === 0
                ? <p className="relative z-1 mt-1 text-xs text-muted">No proof point fits{page.may.edit ? <>: <Link href={`/propositions?account=${page.account.id}`} className="link">add one</Link></> : '.'}</p>
                : (
                  <div className="relative z-1 mt-1 text-sm">
                    <CappedList items={objection.proofPoints} shown={BROUGHT} keyOf={({ id }) => id}>
                      {(point) => <li><span className="text-muted">Bring: </span><span dir="auto">{point.statement}</span></li>}
                    </CappedList>
                  </div>
                )}
            </div>
          </li>
        )}
      </CappedList>
    </section>
  )
}

function grewWords({ strengthened, interactions, since }: UnchallengedView, asOf: string): string {
  const heard = `in ${count(interactions, 'conversation')} since ${formatDate(since, asOf)}`
  if (strengthened < 2) return heard
  return `strengthened over the last ${count(strengthened, 'conversation')}, ${heard}`
}
