import type { Metadata } from 'next'
import { PersonPageView } from '@/components/people/person-page'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { getPersonPage } from '@/lib/insights'
import { recordMoveAction, undoMoveAction } from '../actions'

export const metadata: Metadata = { title: 'Person' }

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { id } = await params
  const page = await orNotFound(getPersonPage(await requireCtx(), { personId: id }))
  return (
    <>
      <title>{`${page.person.name} · Credence`}</title>
      <PersonPageView page={page} moves={{ record: recordMoveAction, undo: undoMoveAction }} />
    </>
  )
}
