import { Fragment } from 'react'
import type { AccountPage, DissentView } from '@/lib/insights/types'
import { formatConfidence } from '@/lib/shared/format'
import { CappedList } from '../atoms/capped-list'
import { ShallowLink } from '../atoms/shallow-link'

const SHOWN = 3

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** Subjects on which people of the account hold opposite views, each view in its holders' words; nothing where they agree. */
export function DissentSection({ page, beliefHref }: Props) {
  if (page.dissent.length === 0) return null
  return (
    <section aria-labelledby="dissent-title">
      <h2 id="dissent-title" className="border-b border-line pb-2">Where they disagree</h2>
      <CappedList items={page.dissent} shown={SHOWN} keyOf={({ parts }) => parts.map(({ beliefId }) => beliefId).join(' ')}>
        {({ parts }) => (
          <li className="border-b border-line py-(--row-y) last:border-b-0">
            <View parts={parts.filter(({ agrees }) => agrees)} beliefHref={beliefHref} />
            <p className="py-1 text-xs text-muted">against</p>
            <View parts={parts.filter(({ agrees }) => !agrees)} beliefHref={beliefHref} />
          </li>
        )}
      </CappedList>
    </section>
  )
}

/** One side: its words, once though several say them, and who holds it how surely. */
function View({ parts, beliefHref }: { parts: DissentView['parts'] } & Pick<Props, 'beliefHref'>) {
  return (
    <>
      <p dir="auto" className="text-sm">{parts[0]?.statement}</p>
      <p className="text-xs text-muted pointer-coarse:leading-7">
        {parts.map((part, index) => (
          <Fragment key={part.beliefId}>
            {index > 0 ? ', ' : null}
            <ShallowLink href={beliefHref(part.beliefId)} className="link pointer-coarse:py-2">{part.holder.name}</ShallowLink>
            {` (${part.confidence === null ? 'said once' : formatConfidence(part.confidence)})`}
          </Fragment>
        ))}
      </p>
    </>
  )
}
