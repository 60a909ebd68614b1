import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { currentSession, listSampleMembers, setUpOpen, singleSignOnName } from '@/lib/auth'
import { safePath } from '@/lib/auth/client'
import { PasswordForm } from './password-form'
import { SampleMembers } from './sample-members'
import { SingleSignOn } from './single-sign-on'

export const metadata: Metadata = { title: 'Sign in' }

/** next-auth's codes for a sign-in that went wrong on its way through the identity provider. */
function errorSentence(code: string | string[] | undefined, provider: string): string | null {
  if (code === undefined) return null
  if (code === 'unknown') return `${provider} knows you, but nobody here does. Ask an admin for an invitation to that e-mail.`
  return `Signing in with ${provider} did not work. Nothing was changed; please try again.`
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const params = await searchParams
  const next = safePath(params['next'])
  if (await currentSession()) redirect(next as Route)
  const [samples, open] = await Promise.all([listSampleMembers(), setUpOpen()])
  const provider = singleSignOnName()
  const error = errorSentence(params['error'], provider ?? 'The identity provider')
  const passwords = <PasswordForm next={next} />
  return (
    <>
      <h1>{open ? 'Welcome' : 'Sign in'}</h1>
      {error ? <p role="alert" className="border-l-2 border-away pl-3 text-sm">{error}</p> : null}
      {open ? null : passwords}
      {provider && !open ? <SingleSignOn name={provider} next={next} /> : null}
      {samples.length > 0 ? <SampleMembers members={samples} next={next} /> : null}
      {open ? (
        <section className="pt-2">
          <h2>Use it for your own accounts</h2>
          <p className="mt-1 mb-3 text-sm text-muted">Set up your workspace and its first admin. {samples.length > 0 ? 'One-click access to the sample ends with that.' : null}</p>
          <LinkButton href="/set-up">Set up your workspace</LinkButton>
        </section>
      ) : null}
    </>
  )
}
