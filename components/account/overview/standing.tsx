import Link from 'next/link'
import type { Cite, Clause, ClausePart } from '@/lib/insights/types'
import { ShallowLink } from '../../atoms/shallow-link'
import { type AccountView, accountHref, tabHref } from '../view-params'

type Props = { accountId: string; clauses: readonly Clause[]; view: AccountView }

/** Where the account stands, read in twenty seconds; each clause opens what it rests on. */
export function Standing({ accountId, clauses, view }: Props) {
  if (clauses.length === 0) return null
  return (
    <section aria-labelledby="standing-title" className="max-w-[76ch]">
      <h2 id="standing-title" className="sr-only">Where it stands</h2>
      <p className="text-base/6">
        {clauses.map(({ about, parts }, order) => (
          <span key={about} data-clause={about}>
            {order > 0 ? ' ' : null}
            {parts.map((part, index) => <Part key={`${about} ${index}`} part={part} href={part.cite ? hrefOf(accountId, view, part.cite) : null} />)}
          </span>
        ))}
      </p>
    </section>
  )
}

function hrefOf(accountId: string, view: AccountView, { kind, id }: Cite): string {
  if (kind === 'belief') return accountHref(accountId, { ...view, belief: id })
  return kind === 'deal' ? tabHref(accountId, view, 'deals') : `/interactions/${id}`
}

function Part({ part, href }: { part: ClausePart; href: string | null }) {
  const text = part.quoted ? <>“<span dir="auto">{part.text}</span>”</> : part.text
  if (href === null) return text
  return href.startsWith('/interactions/') ? <Link href={href as `/interactions/${string}`} className="link" dir="auto">{text}</Link> : <ShallowLink href={href} className="link">{text}</ShallowLink>
}
