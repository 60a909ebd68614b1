import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { setUpOpen } from '@/lib/auth'
import { SetUpForm } from './set-up-form'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (!(await setUpOpen())) redirect('/sign-in')
  return (
    <>
      <div>
        <h1>Set up your workspace</h1>
        <p className="mt-1 text-sm text-muted">A minute, and it can all be changed later in Settings.</p>
      </div>
      <SetUpForm />
    </>
  )
}
