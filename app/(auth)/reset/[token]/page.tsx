import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/link-button'
import { readResetLink } from '@/lib/auth'
import { ResetForm } from './reset-form'

export const metadata: Metadata = { title: 'New password', robots: { index: false }, referrer: 'no-referrer' }

export default async function ResetPage({ params }: PageProps<'/reset/[token]'>) {
  const { token } = await params
  const link = await readResetLink(token, new Date())
  if (!link) {
    return (
      <>
        <div>
          <h1>This link does not work any more</h1>
          <p className="mt-1 text-sm text-muted">It may have been used, replaced by a newer one, or run out. Nothing was changed.</p>
        </div>
        <LinkButton className="self-start" href="/forgot">Ask for a new link</LinkButton>
      </>
    )
  }
  return (
    <>
      <div>
        <h1>Set a new password</h1>
        <p className="mt-1 text-sm text-muted">For <span className="font-medium text-ink">{link.email}</span>. All devices that are signed in are signed out.</p>
      </div>
      <ResetForm token={token} email={link.email} />
    </>
  )
}
