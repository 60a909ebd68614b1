'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { NewPassword } from '@/components/forms/password-fields'
import { ProblemNote } from '@/components/forms/problem-note'
import { useHydrated } from '@/components/forms/use-hydrated'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { signIn } from '@/lib/auth/client'
import { acceptInvitationAction } from '../../actions'

export function InvitationForm({ token, email, newcomer, next }: { token: string; email: string; newcomer: boolean; next: string }) {
  const { busy, problem, errors, send } = useSubmit()
  const hydrated = useHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const password = field('password')
    const result = await send(() => acceptInvitationAction({ token, name: field('name'), password }), form)
    if (!result.done) return
    const entered = await signIn({ provider: 'password', email, password }).catch(() => false)
    window.location.assign(entered ? next : '/sign-in')
  }

  return (
    <form method="post" className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {newcomer ? <Field name="name" label="Your name" error={errors['name']}><Input required maxLength={120} autoComplete="name" autoFocus /></Field> : null}
      {newcomer ? <NewPassword error={errors['password']} /> : (
        <Field name="password" label="Password" error={errors['password']}><Input type="password" required autoComplete="current-password" autoFocus /></Field>
      )}
      <ProblemNote problem={problem} />
      <Button type="submit" variant="primary" disabled={busy || !hydrated}>{busy ? 'Joining…' : 'Join the workspace'}</Button>
    </form>
  )
}
