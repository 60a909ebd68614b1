'use client'

import type { FormEvent } from 'react'
import { NewPassword } from '@/components/forms/password-fields'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { signIn } from '@/lib/auth/client'
import { resetPasswordAction } from '../../actions'

export function ResetForm({ token, email }: { token: string; email: string }) {
  const { busy, problem, errors, send } = useSubmit()
  const hydrated = useHydrated()
  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const password = fieldsOf(event)('password')
    const result = await send(() => resetPasswordAction({ token, password }), form)
    if (!result.done) return
    const entered = await signIn({ provider: 'password', email, password }).catch(() => false)
    window.location.assign(entered ? '/accounts' : '/sign-in')
  }
  return (
    <form method="post" className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <NewPassword label="New password" error={errors['password']} />
      <ProblemNote problem={problem} />
      <Button type="submit" variant="primary" disabled={busy || !hydrated}>{busy ? 'Saving…' : 'Set it and sign in'}</Button>
    </form>
  )
}
