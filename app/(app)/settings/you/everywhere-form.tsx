'use client'

import { leaveThen } from '@/components/forms/leave-then'
import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { forgetTab } from '@/components/frame/sign-out'
import { Button } from '@/components/ui/button'
import { signOutEverywhereAction } from '../actions'

export function EverywhereForm() {
  const { busy, problem, send } = useSubmit()
  async function leave() {
    if (!(await send(() => signOutEverywhereAction())).done) return
    forgetTab()
    window.location.assign('/sign-in')
  }
  return (
    <section className="flex flex-col items-start gap-3">
      <div>
        <h2>Sign out everywhere</h2>
        <p className="mt-1 text-sm text-muted">Ends your sessions on every device at once, this one included.</p>
      </div>
      <ProblemNote problem={problem} />
      <Button disabled={busy} onClick={() => leaveThen(() => void leave())}>{busy ? 'Signing out…' : 'Sign out everywhere'}</Button>
    </section>
  )
}
