import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/link-button'
import { readInvitation, singleSignOnName } from '@/lib/auth'
import { InvitationForm } from './invitation-form'
import { InvitationBySignOn } from './invitation-by-sign-on'

export const metadata: Metadata = { title: 'Invitation' }

const ROLE = { rep: 'a rep', manager: 'a manager', reviewer: 'a reviewer', admin: 'an admin' } as const

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const offer = await readInvitation(token, new Date())
  if (!offer) {
    return (
      <>
        <div>
          <h1>This invitation is not open</h1>
          <p className="mt-1 text-sm text-muted">It may have been used, revoked or run out: links work once, for seven days. Ask an admin of the workspace for a new one.</p>
        </div>
        <LinkButton className="self-start" href="/sign-in">Go to sign-in</LinkButton>
      </>
    )
  }
  const provider = singleSignOnName()
  // Where what they came for is.
  const next = offer.role === 'reviewer' ? '/review' : '/accounts'
  return (
    <>
      <div>
        <h1>Join {offer.workspaceName}</h1>
        <p className="mt-1 text-sm text-muted">
          <span className="font-medium text-ink">{offer.email}</span> is invited as {ROLE[offer.role]}.
          {offer.account === 'password' ? ' You have an account here already; its password confirms that it is you.' : null}
        </p>
      </div>
      {offer.account === 'oidc' ? null : <InvitationForm token={token} email={offer.email} newcomer={offer.account === 'new'} next={next} />}
      {provider ? <InvitationBySignOn name={provider} token={token} next={next} /> : null}
    </>
  )
}
