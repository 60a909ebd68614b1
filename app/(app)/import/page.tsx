import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { requireCtx } from '@/lib/auth'
import { getDealImport } from '@/lib/ingest'
import { dealImportQuery, FIRST_LINES, importQuery, importQuestionsQuery, importsQuery } from '@/lib/ingest/client'
import { getAccountPage, getImport, getImportQuestions, listImports } from '@/lib/insights'
import { listUnplacedMeetings } from '@/lib/meetings'
import { unplacedMeetingsQuery } from '@/lib/meetings/client'
import { NotFoundError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { ImportClient } from './client'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  const ctx = await requireCtx()
  const params = await searchParams
  const importId = idOf(params.import)
  const accountId = idOf(params.account)
  const page = accountId ? await getAccountPage(ctx, { accountId }).catch(ignoreMissing) : null
  const view = importId ? await getImport(ctx, { importId, shown: FIRST_LINES }).catch(ignoreMissing) : null
  const questions = view && view.counts.needs_answers > 0 && view.coming.length === 0 && !view.undo ? await getImportQuestions(ctx, { importId: view.id }) : null
  const dealsId = idOf(params.deals)
  const deals = dealsId ? await getDealImport(ctx, { importId: dealsId }).catch(ignoreMissing) : null
  const earlier = await listImports(ctx)
  const unplaced = await listUnplacedMeetings(ctx)
  const state = hydrated((client) => {
    if (view) client.setQueryData(importQuery(view.id).queryKey, view)
    if (view && questions) client.setQueryData(importQuestionsQuery(view.id, view.counts.needs_answers).queryKey, questions)
    if (deals) client.setQueryData(dealImportQuery(deals.id).queryKey, deals)
    client.setQueryData(importsQuery().queryKey, earlier)
    client.setQueryData(unplacedMeetingsQuery().queryKey, unplaced)
  })
  return (
    <HydrationBoundary state={state}>
      <ImportClient account={page ? { id: page.account.id, name: page.account.name } : null} today={ctx.now.toISOString()} />
    </HydrationBoundary>
  )
}

const idOf = (value: string | string[] | undefined): string | null => (typeof value === 'string' && isId(value) ? value : null)

/** An import that is gone is said on the page, and an account that is gone is not chosen; anything else is a fault. */
function ignoreMissing(error: unknown): null {
  if (error instanceof NotFoundError) return null
  throw error
}
