import { Fragment } from 'react'
import type { AccountPage, DissentView } from '@/lib/insights/types'
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
            <dl className="mt-1 text-xs text-muted">
              <Holders term="Thinking so:" parts={parts.filter(({ agrees }) => agrees)} beliefHref={beliefHref} />
              <Holders term="Thinking the opposite:" parts={parts.filter(({ agrees }) => !agrees)} beliefHref={beliefHref} />
            </dl>
          </li>
        )}
      </CappedList>
    </section>
  )
}

function Holders({ term, parts, beliefHref }: { term: string; parts: DissentView['parts'] } & Pick<Props, 'beliefHref'>) {
  return (
    <div>
      <dt className="inline">{term} </dt>
      <dd className="inline">
        {parts.map((part, index) => (
          <Fragment key={part.beliefId}>
            {index > 0 ? ', ' : null}
            <ShallowLink href={beliefHref(part.beliefId)} className="link text-ink">{part.holder.name}</ShallowLink>
            {` (${part.confidence === null ? 'said once' : formatConfidence(part.confidence)})`}
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
