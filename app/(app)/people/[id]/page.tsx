import type { Metadata } from 'next'
import { PersonPageView } from '@/components/people/person-page'
import { PrivacySection } from '@/components/people/privacy/privacy-section'
import { orNotFound } from '@/lib/api'
import { listWorkspaceMembers, requireCtx } from '@/lib/auth'
import { getPersonPage } from '@/lib/insights'
import { getPersonPrivacy } from '@/lib/jobs'
import { recordMoveAction, setConsentAction, undoMoveAction } from '../actions'

export const metadata: Metadata = { title: 'Person' }

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { id } = await params
  const ctx = await requireCtx()
  const [page, privacy, members] = await orNotFound(Promise.all([getPersonPage(ctx, { personId: id }), getPersonPrivacy(ctx, { personId: id }), listWorkspaceMembers(ctx)]))
  const admins = members.filter(({ role }) => role === 'admin').map(({ name }) => name)
  return (
    <>
      <title>{`${page.person.name} · Credence`}</title>
      <PersonPageView
        page={page} moves={{ record: recordMoveAction, undo: undoMoveAction }}
        privacy={<PrivacySection privacy={privacy} today={page.asOf} admins={admins} verbs={{ setConsent: setConsentAction }} />}
      />
    </>
  )
}
