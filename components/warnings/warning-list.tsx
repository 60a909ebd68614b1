import Link from 'next/link'
import { WARNING_WORDS } from '@/lib/insights/client'
import type { WarningView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { ShallowLink } from '../atoms/shallow-link'
import { SEVERITY_WORDS } from './words'
import { WarningGlyph } from './warning-glyph'

type Props = {
  accountId: string
  warnings: readonly WarningView[]
  /** On the page of the account itself: its own addresses, which keep the day that is looked at; what they name opens beside what is read. */
  onPage?: OnPage | undefined
}

type OnPage = { belief: (id: string) => string; tab: (tab: 'beliefs' | 'interactions') => string }

/** Warnings in sentences, the gravest first, each with what it rests on. They clear themselves, so there is nothing to press. */
export function WarningList({ accountId, warnings, onPage }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {warnings.map((warning) => (
        <li key={warning.kind} className="flex gap-2">
          <WarningGlyph severity={warning.severity} />
          <div className="min-w-0">
            <p className="text-sm" dir="auto"><span className="font-medium">{WARNING_WORDS[warning.kind]}<span className="sr-only"> ({SEVERITY_WORDS[warning.severity]})</span>:</span> {warning.sentence}</p>
            {warning.evidence.length > 0 ? (
              <p className="text-xs text-muted">Rests on {warning.evidence.map((item, index) => (
                <span key={`${item.of}:${item.id}`}>{index > 0 ? ', ' : ''}<Evidence accountId={accountId} item={item} onPage={onPage} /></span>
              ))}<More accountId={accountId} more={warning.more} onPage={onPage} /></p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function More({ accountId, more, onPage }: { accountId: string; more: WarningView['more']; onPage: OnPage | undefined }) {
  const tab = onPage?.tab ?? ((name) => `/accounts/${accountId}?tab=${name}`)
  const rest = [
    ...(more.beliefs > 0 ? [{ href: tab('beliefs'), words: count(more.beliefs, 'more belief') }] : []),
    ...(more.interactions > 0 ? [{ href: tab('interactions'), words: count(more.interactions, 'more interaction') }] : []),
  ]
  return rest.map(({ href, words }, index) => <span key={href}>{index === rest.length - 1 ? ' and ' : ', '}<ShallowLink href={href} className="link">{words}</ShallowLink></span>)
}

function Evidence({ accountId, item, onPage }: { accountId: string; item: WarningView['evidence'][number]; onPage: OnPage | undefined }) {
  if (item.of === 'interaction') return <Link href={`/interactions/${item.id}`} className="link" dir="auto">{item.label}</Link>
  if (item.of === 'deal') return <>{item.label}</>
  return onPage
    ? <ShallowLink href={onPage.belief(item.id)} className="link" dir="auto">{item.label}</ShallowLink>
    : <Link href={`/accounts/${accountId}?belief=${item.id}`} className="link" dir="auto">{item.label}</Link>
}
