'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/forms/field'
import { NewPassword } from '@/components/forms/password-fields'
import { SaveBar } from '@/components/forms/save-bar'
import { fieldsOf, useSubmit } from '@/components/forms/use-submit'
import { useUnsaved } from '@/components/forms/use-unsaved'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { useToast } from '@/components/ui/toast'
import { signIn } from '@/lib/auth/client'
import { changePasswordAction } from '../actions'

const FILLED = ['username', 'current'] as const

export function PasswordForm({ email }: { email: string }) {
  const { busy, problem, errors, send } = useSubmit()
  const unsaved = useUnsaved('your new password', { but: FILLED })
  const toast = useToast()
  async function submit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const field = fieldsOf(event)
    const next = field('next')
    const result = await send(() => changePasswordAction({ current: field('current'), next }), form)
    if (!result.done) return
    // The change ended this session too; the new password opens another.
    form.reset()
    const entered = await signIn({ provider: 'password', email, password: next }).catch(() => false)
    if (!entered) return window.location.assign('/sign-in')
    toast({ message: 'Your password was changed.', detail: 'All other devices were signed out.' })
  }
  return (
    <form key={unsaved.version} {...unsaved.form} method="post" className="flex flex-col items-start gap-4" onSubmit={(event) => void submit(event)}>
      <h2>Password</h2>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className="flex w-full flex-col gap-4">
        <Field name="current" label="Present password" error={errors['current']}><Input type="password" required autoComplete="current-password" /></Field>
        <NewPassword name="next" label="New password" error={errors['next']} />
      </div>
      <SaveBar unsaved={unsaved} problem={problem}><Button type="submit" disabled={busy}>{busy ? 'Changing…' : 'Change password'}</Button></SaveBar>
    </form>
  )
}
