import type { AccountPage } from '@/lib/insights/types'
import { formatConfidence } from '@/lib/shared/format'
import { CappedList } from '../atoms/capped-list'
import { ShallowLink } from '../atoms/shallow-link'

const SHOWN = 3

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** Subjects on which people of the account hold opposite views, who holds which; nothing where they agree. */
export function DissentSection({ page, beliefHref }: Props) {
  if (page.dissent.length === 0) return null
  return (
    <section aria-labelledby="dissent-title">
      <h2 id="dissent-title" className="border-b border-line pb-2">Where they disagree</h2>
      <CappedList items={page.dissent} shown={SHOWN} keyOf={({ parts }) => parts.map(({ beliefId }) => beliefId).join(' ')}>
        {({ statement, parts }) => (
          <li className="border-b border-line py-2 last:border-b-0">
            <p dir="auto" className="text-base">{statement}</p>
            <ul className="mt-1 text-xs text-muted">
              {parts.map((part) => (
                <li key={part.beliefId}>
                  <ShallowLink href={beliefHref(part.beliefId)} className="link-quiet">{part.holder.name}</ShallowLink>
                  {part.agrees ? ' thinks so' : ' thinks the opposite'}{part.confidence === null ? ', said once' : `, ${formatConfidence(part.confidence)}`}
                </li>
              ))}
            </ul>
          </li>
        )}
      </CappedList>
    </section>
  )
}
