import type { Metadata } from 'next'
import Link from 'next/link'
import { singleSignOnName } from '@/lib/auth'
import { resetsByMail } from '@/lib/deliver'
import { ForgotForm } from './forgot-form'

export const metadata: Metadata = { title: 'Forgotten your password?' }

/** The way back for whoever forgot their password: by mail where there is a mail server, else by an admin, else by the command line. */
export default async function ForgotPage() {
  const byMail = await resetsByMail()
  const provider = singleSignOnName()
  return (
    <>
      <div>
        <h1>Forgotten your password?</h1>
        <p className="mt-1 text-sm text-muted">{byMail ? 'You are mailed a link by which you set a new one.' : 'This installation sends no mail, so people help each other here.'}</p>
      </div>
      {byMail ? <ForgotForm /> : null}
      <section className="flex flex-col gap-2 text-sm">
        <h2>{byMail ? 'Without the mail' : 'Ask an admin'}</h2>
        <p>An admin of your workspace makes a link for you under Settings, Members: it works once, for a day.</p>
        <p>If you are the only admin, whoever runs this installation makes it on its command line, in the folder of Credence:</p>
        <code className="block overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs">npm run -s credence -- reset-password you@example.com</code>
        {provider ? <p>Whoever signs in with {provider} has no password here.</p> : null}
      </section>
      <p className="text-sm"><Link href="/sign-in" className="link">Back to sign-in</Link></p>
    </>
  )
}
