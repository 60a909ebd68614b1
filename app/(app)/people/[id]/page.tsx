import type { Metadata } from 'next'
import { PersonPageView } from '@/components/people/person-page'
import { ErasedPersonView } from '@/components/people/privacy/erased-person'
import { PrivacySection } from '@/components/people/privacy/privacy-section'
import { ifThere, orNotFound } from '@/lib/api'
import { listWorkspaceMembers, mayErasePeople, requireCtx } from '@/lib/auth'
import { getPersonPage } from '@/lib/insights'
import { getErasedPerson, getPersonPrivacy } from '@/lib/jobs'
import { endPersonLinkAction, erasePersonAction, liftHoldAction, makePersonLinkAction, recordMoveAction, setConsentAction, setHoldAction, settlePersonAnswerAction, undoMoveAction } from '../actions'

export const metadata: Metadata = { title: 'Person' }

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  const { id } = await params
  const ctx = await requireCtx()
  const erased = mayErasePeople(ctx) ? await ifThere(getErasedPerson(ctx, { personId: id })) : null
  if (erased) return <ErasedPersonView erased={erased} />
  const [page, privacy, members] = await orNotFound(Promise.all([getPersonPage(ctx, { personId: id }), getPersonPrivacy(ctx, { personId: id }), listWorkspaceMembers(ctx)]))
  const admins = members.filter(({ role }) => role === 'admin').map(({ name }) => name)
  return (
    <>
      <title>{`${page.person.name} · Credence`}</title>
      <PersonPageView
        page={page} moves={{ record: recordMoveAction, undo: undoMoveAction }}
        privacy={<PrivacySection privacy={privacy} today={page.asOf} admins={admins} verbs={{ setConsent: setConsentAction, erase: erasePersonAction, hold: { set: setHoldAction, lift: liftHoldAction }, ownPage: { make: makePersonLinkAction, end: endPersonLinkAction, settle: settlePersonAnswerAction } }} />}
      />
    </>
  )
}
