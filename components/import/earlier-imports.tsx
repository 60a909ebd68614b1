'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { importsQuery } from '@/lib/ingest/client'
import type { ImportHead } from '@/lib/ingest/types'
import { count, formatDateTime } from '@/lib/shared/format'

/** The latest imports but the one on screen: to look at one again, to go on with its questions, or to undo it. */
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
            <Link href={`/import?import=${head.id}`} prefetch={false} dir="auto" className="link min-w-0 [overflow-wrap:anywhere] pointer-coarse:-my-2 pointer-coarse:py-3">{head.account.name}, {formatDateTime(head.at)}</Link>
            <span className="text-sm text-muted">{headWords(head)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const headWords = ({ files, by, asking, undone }: ImportHead): string =>
  [count(files, 'file'), by ? `by ${by}` : null, undone ? 'undone' : asking > 0 ? `${count(asking, 'file waits', 'files wait')} for answers` : null].filter(Boolean).join(' · ')
