'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { importsQuery } from '@/lib/ingest/client'
import type { ImportHead } from '@/lib/ingest/types'
import { count, formatDateTime } from '@/lib/shared/format'

/** The latest imports but the one on screen, of conversations and of deals: to look at one again, to go on with its questions, or to undo it. */
export function EarlierImports({ besides }: { besides: string | null }) {
  const { data } = useQuery(importsQuery())
  const earlier = (data ?? []).filter(({ id }) => id !== besides)
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="border-b border-line pb-2">Earlier imports</h2>
      <ul className="divide-y divide-line">
        {earlier.map((head) => (
          <li key={head.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <Link href={head.of === 'deals' ? `/import?part=crm&deals=${head.id}` : `/import?import=${head.id}`} prefetch={false} dir="auto" className="link min-w-0 [overflow-wrap:anywhere] pointer-coarse:-my-2 pointer-coarse:py-3">{head.of === 'deals' ? head.fileName : head.account.name}, {formatDateTime(head.at)}</Link>
            <span className="text-sm text-muted">{headWords(head)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function headWords(head: ImportHead): string {
  const what = head.of === 'deals' ? count(head.created + head.changed, 'deal') : count(head.files, 'file')
  const asking = head.of === 'conversations' && head.asking > 0 ? `${count(head.asking, 'file waits', 'files wait')} for answers` : null
  return [what, head.by ? `by ${head.by}` : null, head.undone ? 'undone' : asking].filter(Boolean).join(' · ')
}
