import Link from 'next/link'
import type { ReactNode } from 'react'
import { INTERACTION_ICONS } from '@/components/atoms/interaction-icons'
import { INTERACTION_WORDS } from '@/components/atoms/words'
import { unreadWords } from '@/components/import/count-words'
import { foundWords } from './found-words'
import { ReaderLine } from './reader-line'
import type { InteractionPage } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'

/** What this was, when, with whom, where it came from, and what was read from it and left out. */
export function InteractionHeader({ page, actions }: { page: InteractionPage; actions: ReactNode }) {
  const { interaction } = page
  const Icon = INTERACTION_ICONS[interaction.type]
  const { found, uncounted } = foundWords(page)
  const unread = unreadWords(interaction.unread.map((u) => u.language))
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-80">
        <Link href={`/accounts/${interaction.accountId}`} prefetch={false} className="link text-sm">{interaction.accountName}</Link>
        <h1 dir="auto" className="mt-0.5 [overflow-wrap:anywhere]">{interaction.title}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span className="inline-flex items-center gap-1.5 text-ink"><Icon aria-hidden className="size-4" strokeWidth={1.75} />{INTERACTION_WORDS[interaction.type]}</span>
          {interaction.occurredAt === null ? <span>Day not known yet</span> : <time dateTime={interaction.occurredAt}>{formatDate(interaction.occurredAt)}</time>}
          <span className="[overflow-wrap:anywhere]">{interaction.fileName}</span>
        </p>
        <p className="mt-1 text-sm">
          {found}
          {uncounted.length > 0 ? <span className="text-muted"> Heard but not counted: {uncounted.join(', ')}.</span> : null}
        </p>
        {unread ? <p className="mt-1 text-sm text-muted">Some turns were {unread}.</p> : null}
        <ReaderLine reader={interaction.reader} waiting={interaction.waiting} />
      </div>
      {actions}
      <Standing page={page} />
    </header>
  )
}

/** What a reader has to know before trusting the page: a copy, still being read, or failed. */
function Standing({ page: { interaction, may } }: { page: InteractionPage }) {
  const { copyOf, status, error, occurredAt, importId } = interaction
  if (copyOf === null && status === 'done') return null
  return (
    <div className="w-full border-l-2 border-line-strong ps-3 text-sm" role="status">
      {copyOf ? (
        <p>
          This is a copy of <Link href={`/interactions/${copyOf.id}`} prefetch={false} className="link">{copyOf.title}</Link>, delivered in another form. What was said counts once, there.
        </p>
      ) : null}
      {occurredAt === null ? (
        <p>
          Nothing says on which day this was, so it counts nowhere and is not read yet.{' '}
          {importId === null || !may.edit ? null : <Link href={`/import?import=${importId}`} prefetch={false} className="link">Say it in its import</Link>}
        </p>
      ) : null}
      {status === 'queued' && occurredAt !== null ? <p>Waiting to be read. Evidence appears here by itself.</p> : null}
      {status === 'reading' ? <p>Being read now. Evidence appears here by itself.</p> : null}
      {status === 'failed' ? <p className="text-problem">It could not be read: {error ?? 'something went wrong on our side.'} The words below are safe; the import page can read it again.</p> : null}
    </div>
  )
}
