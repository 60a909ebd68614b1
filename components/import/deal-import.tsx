'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorState } from '@/components/atoms/error-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { dealImportQuery } from '@/lib/ingest/client'
import { formatDateTime } from '@/lib/shared/format'
import { dealsUndoneWords, stayWords } from './deal-undo-words'
import { writtenWords } from './deal-words'
import { UndoDeals } from './undo-import'

/** All but what undoing it would do, which nobody can be told any more. */
const isNoPreview = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey.at(-1) !== 'undo'

/** A file of deals that was brought in: what it did, and what came of it when it was undone. */
export function DealImport({ importId, onUndo }: { importId: string; onUndo: () => Promise<unknown> }) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(dealImportQuery(importId))
  if (!data) return error ? <ErrorState title="This import cannot be shown" detail={error.message} onRetry={() => void refetch()} /> : <div aria-busy="true" className="flex flex-col gap-3"><span className="sr-only" role="status">Opening the import…</span><Skeleton className="w-48" /><Skeleton className="h-10" /></div>
  const { fileName, at, by, undo, isLeft, may } = data
  return (
    <section aria-labelledby="deal-import">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line pb-2">
        <h2 id="deal-import" dir="auto" className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">{fileName}</h2>
        {may.undo ? <UndoDeals importId={importId} onUndo={async () => { await onUndo(); await client.invalidateQueries({ predicate: isNoPreview }) }} /> : null}
        <LinkButton variant="ghost" size="sm" href="/import?part=crm" prefetch={false}>Close</LinkButton>
      </div>
      <p className="pt-2 text-sm">{writtenWords({ ...data, importId })} <span className="text-muted">{formatDateTime(at)}{by ? `, by ${by}` : ''}</span></p>
      <p role="status" className="pt-1 text-sm empty:hidden">{undo ? dealsUndoneWords(undo) : null}</p>
      {undo && undo.stayed.length > 0 ? (
        <section aria-label="What stayed" className="pt-3 text-sm">
          <h3 className="font-medium">What stayed</h3>
          <ul className="list-disc ps-5">{stayWords(undo.stayed, { done: true }).map((sentence) => <li key={sentence} dir="auto" className="[overflow-wrap:anywhere]">{sentence}</li>)}</ul>
        </section>
      ) : null}
      {!undo && !may.undo ? <p className="pt-1 text-sm text-muted">{isLeft ? 'Whoever may change all of its accounts can undo it.' : 'Nothing of it is here any more.'}</p> : null}
    </section>
  )
}
